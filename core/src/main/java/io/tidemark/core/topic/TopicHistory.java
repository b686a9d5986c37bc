package io.tidemark.core.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a topic and its groups stood over some time.
 *
 * @param points by group and by time, the topic's own as {@link TopicStanding#ITSELF}
 */
public record TopicHistory(Map<String, List<TopicPoint>> points) {

    /**
     * How fast records came.
     *
     * @param at until when, since the figure before
     * @param perSecond offsets that were given to records, aborted ones and transactions' marks too; null where the topic
     *     was made anew meanwhile
     */
    public record Rate(Instant at, @Nullable Double perSecond) {}

    public TopicHistory {
        points = Map.copyOf(points);
    }

    /** The same with a point for each so long span at the most: the last of the topic, of a group the one furthest behind. */
    public TopicHistory thinned(Duration span) {
        Map<String, List<TopicPoint>> thin = new TreeMap<>();
        points.forEach((group, all) -> {
            Map<Long, TopicPoint> kept = new TreeMap<>();
            boolean itself = group.equals(TopicStanding.ITSELF);
            all.forEach(point -> kept.merge(
                    Math.floorDiv(point.at().toEpochMilli(), span.toMillis()),
                    point,
                    (before, now) -> itself || now.records() >= before.records() ? now : before));
            thin.put(group, List.copyOf(kept.values()));
        });
        return new TopicHistory(thin);
    }

    public List<TopicPoint> of(String group) {
        return points.getOrDefault(group, List.of());
    }

    /** How fast records came between one point and the next. */
    public List<Rate> arrivals() {
        List<Rate> rates = new ArrayList<>();
        TopicPoint before = null;
        for (TopicPoint point : of(TopicStanding.ITSELF)) {
            if (before != null && point.at().isAfter(before.at())) {
                double seconds = Duration.between(before.at(), point.at()).toMillis() / 1_000.0;
                long came = point.records() - before.records();
                rates.add(new Rate(point.at(), came < 0 ? null : came / seconds));
            }
            before = point;
        }
        return rates;
    }
}
