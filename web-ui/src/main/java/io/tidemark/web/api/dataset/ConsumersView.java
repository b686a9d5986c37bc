package io.tidemark.web.api.dataset;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.topic.GroupStanding;
import io.tidemark.core.topic.ShardLag;
import io.tidemark.core.topic.TopicHistory;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic and its consumer groups.
 *
 * @param lookedAt when the broker was asked; null before the first time
 * @param kept how many offsets there are from the oldest record to the newest
 * @param cameWithinAnHour how many records came within an hour, or since the topic was first looked at
 * @param keptForSeconds how long records are kept; null for ever, or unknown
 * @param arrivals of the last day, by time
 * @param problems what may not be seen
 */
record ConsumersView(
        String dataset,
        @Nullable Instant lookedAt,
        long kept,
        long cameWithinAnHour,
        @Nullable Long keptForSeconds,
        boolean deadLetters,
        Map<String, String> config,
        List<Group> groups,
        List<Arrivals> arrivals,
        List<String> problems) {
    /**
     * How fast records came.
     *
     * @param at until when, since the one before
     * @param perSecond null where the topic was made anew meanwhile
     */
    record Arrivals(Instant at, @Nullable Double perSecond) {
        private static Arrivals of(TopicHistory.Rate rate) {
            return new Arrivals(rate.at(), rate.perSecond());
        }
    }

    /**
     * A consumer group.
     *
     * @param anHourAgo how many records it had left to read then; null where it was not seen yet
     * @param retentionUsed age of the oldest record that it has not read as a share of how long records are kept
     */
    record Group(
            String group,
            String state,
            int members,
            long leftToRead,
            long deletedBeforeRead,
            @Nullable Long oldestSeconds,
            @Nullable Long anHourAgo,
            long stalledSeconds,
            @Nullable Double retentionUsed,
            boolean abandoned,
            List<Shard> shards,
            List<Point> points) {
        private static Group of(TopicStanding topic, GroupStanding group, List<TopicPoint> points) {
            return new Group(
                    group.sight().group(),
                    group.sight().state(),
                    group.sight().members(),
                    group.sight().behind(),
                    group.sight().lost(),
                    group.sight().age().map(Duration::toSeconds).orElse(null),
                    group.hourAgo(),
                    group.stalled(topic.at()).toSeconds(),
                    topic.sight().retention().map(group::retentionUsed).orElse(null),
                    group.isAbandoned(),
                    group.sight().shards().stream().map(Shard::of).toList(),
                    points.stream().map(Point::of).toList());
        }
    }

    /** Where a group stands in a shard. */
    record Shard(
            int shard,
            long committed,
            long end,
            long leftToRead,
            @Nullable Long oldestSeconds) {
        private static Shard of(ShardLag lag) {
            return new Shard(lag.shard(), lag.committed(), lag.end(), lag.behind(), seconds(lag.age()));
        }
    }

    /** How far behind a group was. */
    record Point(Instant at, long leftToRead, @Nullable Long oldestSeconds) {
        private static Point of(TopicPoint point) {
            return new Point(point.at(), point.records(), seconds(point.age()));
        }
    }

    private static @Nullable Long seconds(@Nullable Duration age) {
        return age == null ? null : age.toSeconds();
    }

    static ConsumersView of(TopicStanding topic, Map<String, List<TopicPoint>> points) {
        return new ConsumersView(
                topic.dataset().value(),
                topic.at(),
                topic.sight().end() - topic.sight().oldest(),
                topic.grown(),
                topic.sight().retention().map(Duration::toSeconds).orElse(null),
                topic.sight().deadLetters(),
                topic.sight().config(),
                topic.groups().stream()
                        .map(group -> Group.of(
                                topic, group, points.getOrDefault(group.sight().group(), List.of())))
                        .toList(),
                new TopicHistory(points).arrivals().stream().map(Arrivals::of).toList(),
                topic.sight().problems());
    }

    /** Of a dataset that was not looked at. */
    static ConsumersView none(DatasetId dataset) {
        return new ConsumersView(dataset.value(), null, 0, 0, null, false, Map.of(), List.of(), List.of(), List.of());
    }
}
