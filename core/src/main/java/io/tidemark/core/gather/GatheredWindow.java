package io.tidemark.core.gather;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.States;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one window of event time so far.
 *
 * @param states of all of its records, as far as they add up
 * @param ends by shard, the offset after the last record of the window
 * @param delivered what was delivered during the window, whatever it belongs to, as the last crawl saw it
 * @param keyed of which delivery the keys were taken
 * @param waiting whether it changed since it was last handed on to be judged
 */
public record GatheredWindow(
        PartitionKey.Window window,
        States states,
        Map<Integer, Long> ends,
        @Nullable Revision delivered,
        @Nullable Revision keyed,
        boolean waiting) {
    private static final int LONGEST = 400;

    public GatheredWindow {
        ends = Map.copyOf(ends);
    }

    public static GatheredWindow empty(PartitionKey.Window window) {
        return new GatheredWindow(window, States.NONE, Map.of(), null, null, false);
    }

    /** The same with more records in it. */
    public GatheredWindow plus(WindowStep more) {
        Map<Integer, Long> all = new TreeMap<>(ends);
        more.ends().forEach((shard, end) -> all.merge(shard, end, Math::max));
        States sum = ends.isEmpty() ? more.states() : states.plus(more.states());
        return new GatheredWindow(window, sum, all, delivered, keyed, true);
    }

    /** Whether the keys of what was delivered during it must be taken, for the first time or again. */
    public boolean lacksKeys() {
        return delivered != null && !delivered.equals(keyed);
    }

    /** The offsets as text, or a digest of it where there are many shards; moves with each record. */
    public Revision revision() {
        String text = new TreeMap<>(ends)
                .entrySet().stream()
                        .map(end -> end.getKey() + ":" + end.getValue())
                        .collect(Collectors.joining(","));
        if (text.isEmpty()) {
            return delivered == null ? Revision.ABSENT : delivered;
        }
        return new Revision(text.length() <= LONGEST ? text : "sha256:" + digest(text));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
