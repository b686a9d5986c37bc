package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.ShardStep;
import io.tidemark.core.gather.UnreadableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** How far the sample's topics are read. */
record SampleReading(Gatherings gatherings) {
    void fill(DatasetId topic, int unreadable) {
        Instant now = SampleData.NOW;
        gatherings.want(topic, "all");
        gatherings.begin(topic, "sample");
        gatherings.commit(new GatheredStep(
                topic,
                "sample",
                "all",
                IntStream.range(0, 3)
                        .mapToObj(shard -> new ShardStep(
                                0,
                                true,
                                new ShardProgress(
                                        shard, 1_204_311L + 977L * shard, now.minusSeconds(40L * shard), now)))
                        .toList(),
                Map.of(),
                unreadable * 14L,
                IntStream.range(0, unreadable * 4)
                        .mapToObj(record -> new UnreadableRecord(
                                record % 3,
                                1_204_000L + 17L * record,
                                now.minus(Duration.ofHours(record)),
                                record % 2 == 0
                                        ? "it has no readable event time"
                                        : "the document ends early (at byte 118)"))
                        .toList(),
                now.minus(Duration.ofDays(35))));
    }
}
