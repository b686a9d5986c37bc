package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.topic.GroupSight;
import io.tidemark.core.topic.ShardLag;
import io.tidemark.core.topic.TopicSight;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.core.topic.TopicStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Consumer groups of the sample's topics: one that keeps up, one about to lose records, one that was left over. */
public record SampleConsumers(TopicStandings topics, Instant now) {
    private static final long END = 1_204_311;

    /** A day of looks at a topic, an hour apart. */
    public void fill(DatasetId topic) {
        for (int hour = 24; hour >= 0; hour--) {
            Instant at = now.minus(Duration.ofHours(hour));
            TopicSight sight = new TopicSight(
                    "sample",
                    3,
                    3_000,
                    3 * END - 40_000L * hour,
                    false,
                    Map.of(
                            "retention.ms",
                            "604800000",
                            "cleanup.policy",
                            "delete",
                            "message.timestamp.type",
                            "CreateTime"),
                    List.of(
                            group("recommendations", "Stable", 6, 14L + hour % 5, Duration.ofSeconds(2)),
                            group(
                                    "royalty-billing",
                                    "Stable",
                                    2,
                                    48_200L - 1_900L * hour,
                                    Duration.ofHours(141 - hour)),
                            group("tmp-console-7731", "Empty", 0, 1_104_000, Duration.ofDays(5))),
                    List.of());
            topics.save(TopicStanding.after(
                    topics.find(topic), topic, sight, topics.points(topic, at.minus(Duration.ofHours(2))), at));
        }
    }

    private static GroupSight group(String name, String state, int members, long behind, Duration age) {
        return new GroupSight(name, state, members, List.of(new ShardLag(0, 1_000, END - behind, END, age)));
    }
}
