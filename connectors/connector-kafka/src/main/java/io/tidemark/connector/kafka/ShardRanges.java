package io.tidemark.connector.kafka;

import java.util.List;

/** The ranges of one shard, one after the other. */
final class ShardRanges {
    private final List<OffsetRange> ranges;
    private int at;

    ShardRanges(List<OffsetRange> ranges) {
        this.ranges = ranges.stream().filter(range -> !range.isEmpty()).toList();
    }

    boolean isDone() {
        return at == ranges.size();
    }

    OffsetRange current() {
        return ranges.get(at);
    }

    /** Whether that position ends the current range; then the next one, if any, becomes current. */
    boolean reached(long position) {
        if (isDone() || position < current().until()) {
            return false;
        }
        at++;
        return true;
    }
}
