package io.tidemark.profiler;

import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Some of a topic's shards, which one thread reads for a step; no shard is in two lanes. */
final class GatherLane {
    private static final int SHARE_OF_TIMEOUT = 4;

    private final List<ShardPass> shards = new ArrayList<>();
    private final GatherPass pass;

    GatherLane(GatherPass pass) {
        this.pass = pass;
    }

    void add(ShardPass shard) {
        shards.add(shard);
    }

    GatherPass pass() {
        return pass;
    }

    /** Reads its shards as far as it may, and tells them how far it came. */
    void read(FollowedTopic topic, GatherStart start, long bytes, Duration timeout) {
        List<ShardRange> ranges = shards.stream()
                .map(ShardPass::range)
                .filter(range -> range.from() < range.until())
                .toList();
        boolean finished = true;
        if (!ranges.isEmpty()) {
            pass.begin(ranges);
            FollowRequest request = new FollowRequest(
                    topic.description(), topic.how(), pass.columns(), ranges, start.since(), start.at(), timeout);
            try (RecordCursor cursor = topic.source().follow(request)) {
                finished = finishes(cursor, bytes, timeout);
            }
        }
        for (ShardPass shard : shards) {
            shard.end(pass, finished);
        }
    }

    /** Whether all ranges were read to their ends. */
    private boolean finishes(RecordCursor cursor, long bytes, Duration timeout) {
        long began = System.nanoTime();
        RecordBatch batch = pass.batch();
        do {
            cursor.fill(batch);
            boolean slow = System.nanoTime() - began > timeout.toNanos() / SHARE_OF_TIMEOUT;
            if (!pass.add(batch) || cursor.bytesRead() > bytes || slow) {
                return false;
            }
        } while (batch.isFull());
        return true;
    }
}
