package io.tidemark.connector.kafka;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was delivered for a window, in each shard.
 *
 * @param start the first record that was delivered after the window's start
 * @param end the first that was delivered after its end
 * @param deadline the first that was delivered after its end plus lateness
 */
record DeliveryRange(
        PartitionKey.Window window, ShardOffsets start, ShardOffsets end, ShardOffsets deadline, ShardOffsets ends) {
    private static final int LONGEST = 400;

    /** Whether anything was delivered between the window's start and its end. */
    boolean hasDeliveries() {
        return hasAny(start, end);
    }

    /** Whether anything was delivered between the window's end and its deadline. */
    boolean hasLateDeliveries() {
        return hasAny(end, deadline);
    }

    /** What was delivered in a shard between the window's end and its deadline. */
    OffsetRange afterEnd(int shard) {
        return new OffsetRange(
                end.offsetOr(shard, ends),
                deadline.offsetOr(shard, ends),
                window.until().toEpochMilli());
    }

    private boolean hasAny(ShardOffsets from, ShardOffsets until) {
        for (int shard = 0; shard < ends.shards(); shard++) {
            if (from.offsetOr(shard, ends) < until.offsetOr(shard, ends)) {
                return true;
            }
        }
        return false;
    }

    /** The offsets as text, or a digest of it where there are many shards. */
    Revision revision() {
        List<String> parts = new ArrayList<>();
        for (int shard = 0; shard < ends.shards(); shard++) {
            long from = start.offsetOr(shard, ends);
            long until = deadline.offsetOr(shard, ends);
            if (from < until) {
                parts.add(shard + ":" + from + "-" + until);
            }
        }
        String text = String.join(",", parts);
        return new Revision(
                text.length() <= LONGEST ? text : "sha256:" + Digest.longOf(text.getBytes(StandardCharsets.UTF_8)));
    }
}
