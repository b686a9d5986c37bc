package io.tidemark.connector.postgresql;

import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.KeptSignals;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists windows from native partitions: one that holds a single window is known by its signal, without a look at its
 * rows; one that holds several is counted by window, but only when its signal moved.
 */
final class NativeCrawl {
    private static final int MOST_WINDOWS = 1_000;

    private final RangeChildren children;
    private final Partitioning.TimeWindows how;
    private final Instant start;
    private final List<RangeChild> wide = new ArrayList<>();
    private final List<Observation> seen = new ArrayList<>();

    /** Lists windows from {@code start} on, which is the start of one. */
    NativeCrawl(RangeChildren children, Partitioning.TimeWindows how, Instant start) {
        this.children = children;
        this.how = how;
        this.start = start;
        for (RangeChild child : children.children()) {
            if (child.endsAfter(start)) {
                child.window(how).ifPresentOrElse(window -> seen.add(observe(window, child)), () -> wide.add(child));
            }
        }
    }

    private static Observation observe(PartitionKey.Window window, RangeChild child) {
        long bytes = child.piece().bytes();
        return bytes == 0
                ? new Observation(window, Revision.ABSENT, 0L, 0L, null)
                : new Observation(
                        window,
                        new Revision("signal:" + child.piece().oid() + ":"
                                + child.piece().signal()),
                        null,
                        bytes,
                        null);
    }

    /**
     * The listing; its cursor is what to remember.
     *
     * @param before what the last listing left to remember
     * @param count counts the rows of windows that may hold any
     */
    PartitionListing list(String before, Function<List<PartitionKey.Window>, List<Observation>> count) {
        List<Piece> watched =
                new ArrayList<>(wide.stream().map(RangeChild::piece).toList());
        Piece rest = children.rest();
        if (rest != null) {
            watched.add(rest);
        }
        KeptSignals now = signals(watched);
        String cursor = now.text();
        return onlyMoved(now, KeptSignals.parse(before), count)
                .map(some -> new PartitionListing(some, false, cursor))
                .orElseGet(() -> new PartitionListing(all(count), true, cursor));
    }

    private static KeptSignals signals(List<Piece> pieces) {
        return KeptSignals.of(pieces.stream().collect(Collectors.toMap(Piece::id, Piece::signal)));
    }

    private List<Observation> all(Function<List<PartitionKey.Window>, List<Observation>> count) {
        List<PartitionKey.Window> ranges = new ArrayList<>();
        wide.stream().filter(child -> child.piece().bytes() > 0).forEach(child -> ranges.add(child.rangeFrom(start)));
        Piece rest = children.rest();
        if (rest != null && rest.bytes() > 0) {
            ranges.addAll(children.gapsFrom(start));
        }
        List<Observation> all = new ArrayList<>(seen);
        if (!ranges.isEmpty()) {
            all.addAll(count.apply(ranges));
        }
        return all;
    }

    private Optional<List<Observation>> onlyMoved(
            KeptSignals now, KeptSignals before, Function<List<PartitionKey.Window>, List<Observation>> count) {
        Piece rest = children.rest();
        boolean sameChildren = !wide.isEmpty() && now.ids().equals(before.ids());
        if (!sameChildren || (rest != null && now.moved(rest.id(), before))) {
            return Optional.empty();
        }
        List<PartitionKey.Window> moved = new ArrayList<>();
        for (RangeChild child : wide) {
            if (now.moved(child.piece().id(), before)) {
                Optional<List<PartitionKey.Window>> windows = child.windowsFrom(start, how, MOST_WINDOWS);
                if (windows.isEmpty()) {
                    return Optional.empty();
                }
                moved.addAll(windows.get());
            }
        }
        List<Observation> some = new ArrayList<>(seen);
        if (!moved.isEmpty()) {
            some.addAll(withEmpty(count.apply(moved), moved));
        }
        return Optional.of(some);
    }

    private static List<Observation> withEmpty(List<Observation> counted, List<PartitionKey.Window> windows) {
        Set<PartitionKey> empty = new HashSet<>(windows);
        counted.forEach(observation -> empty.remove(observation.partition()));
        List<Observation> all = new ArrayList<>(counted);
        empty.forEach(window -> all.add(new Observation(window, Revision.ABSENT, 0L, null, null)));
        return all;
    }
}
