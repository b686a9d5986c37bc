package io.tidemark.web.api.dataset;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.UnreadableRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a topic is read.
 *
 * @param behind whether more is known to be there
 * @param unreadable how many records could not be placed by their time
 * @param sample the newest of these
 * @param unplaced what counts in no window
 */
record ReadingView(
        String dataset,
        boolean behind,
        List<Shard> shards,
        long unreadable,
        List<Unreadable> sample,
        Unplaced unplaced) {
    /** One shard. */
    record Shard(
            int shard,
            long nextOffset,
            @Nullable Instant newestEvent,
            @Nullable Instant drainedAt) {
        private static Shard of(ShardProgress shard) {
            return new Shard(shard.shard(), shard.next(), shard.watermark(), shard.drainedAt());
        }
    }

    /** What counts in no window, over all shards. */
    record Unplaced(
            long deletedBeforeRead, long takenBackByBroker, long offsetsWithoutRecord, long early, long tombstones) {
        private static Unplaced of(ShardCounts counts) {
            return new Unplaced(
                    counts.lost(), counts.takenBack(), counts.skipped(), counts.early(), counts.tombstones());
        }
    }

    /** One record without a place. */
    record Unreadable(int shard, long offset, Instant deliveredIn, String reason) {
        private static Unreadable of(UnreadableRecord record) {
            return new Unreadable(record.shard(), record.offset(), record.window(), record.reason());
        }
    }

    static ReadingView of(Gathering reading, List<UnreadableRecord> sample) {
        return new ReadingView(
                reading.dataset().value(),
                reading.isBehind(),
                reading.shards().stream().map(Shard::of).toList(),
                reading.unreadable(),
                sample.stream().map(Unreadable::of).toList(),
                Unplaced.of(reading.counts()));
    }

    /** Of a dataset that is not read record by record. */
    static ReadingView none(DatasetId dataset) {
        return new ReadingView(dataset.value(), false, List.of(), 0, List.of(), Unplaced.of(ShardCounts.NONE));
    }
}
