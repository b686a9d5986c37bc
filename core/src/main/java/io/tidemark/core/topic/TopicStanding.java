package io.tidemark.core.topic;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.gather.ShardCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A topic over time, as looks at it saw it.
 *
 * @param groups who reads it, by name
 * @param grown how many records came within the last hour, or since it was first seen
 * @param gone what was lost or taken back while it was read
 */
public record TopicStanding(
        DatasetId dataset, Instant at, TopicSight sight, List<GroupStanding> groups, long grown, ShardCounts gone) {
    /** The group name under which points tell of the topic itself. */
    public static final String ITSELF = "";

    private static final Duration HOUR = Duration.ofHours(1);

    public TopicStanding {
        groups = List.copyOf(groups);
    }

    /**
     * How it stands now.
     *
     * @param before how it stood; empty when it was not looked at before
     * @param points of the last hours by group, the topic's own as {@link #ITSELF}
     */
    public static TopicStanding after(
            Optional<TopicStanding> before,
            DatasetId dataset,
            TopicSight sight,
            Map<String, List<TopicPoint>> points,
            Instant now) {
        Optional<TopicStanding> same = before.filter(old -> old.sight.about().equals(sight.about()));
        List<GroupStanding> groups = new ArrayList<>();
        for (GroupSight group : sight.groups()) {
            GroupStanding old = same.flatMap(one -> one.group(group.group())).orElse(null);
            groups.add(
                    GroupStanding.after(old, group, old == null ? null : anHourAgo(points, group.group(), now), now));
        }
        Long end = same.isPresent() ? anHourAgo(points, ITSELF, now) : null;
        long grown = end == null ? 0 : Math.max(0, sight.end() - end);
        return new TopicStanding(dataset, now, sight, groups, grown, ShardCounts.NONE);
    }

    private static @Nullable Long anHourAgo(Map<String, List<TopicPoint>> points, String group, Instant now) {
        Long found = null;
        for (TopicPoint point : points.getOrDefault(group, List.of())) {
            if (found == null || !point.at().isAfter(now.minus(HOUR))) {
                found = point.records();
            }
        }
        return found;
    }

    /** The same with what is known from reading it. */
    public TopicStanding withGone(ShardCounts counts) {
        return new TopicStanding(dataset, at, sight, groups, grown, counts);
    }

    /** What is kept of it for later, by group. */
    public Map<String, TopicPoint> points() {
        Map<String, TopicPoint> points = new TreeMap<>();
        points.put(ITSELF, new TopicPoint(at, sight.end(), null));
        for (GroupStanding group : groups) {
            GroupSight seen = group.sight();
            points.put(
                    seen.group(), new TopicPoint(at, seen.behind(), seen.age().orElse(null)));
        }
        return points;
    }

    public Optional<GroupStanding> group(String name) {
        return groups.stream()
                .filter(group -> group.sight().group().equals(name))
                .findFirst();
    }

    /** The settings that are others than before; none where either could not be read. */
    public List<ConfigChange> changesSince(TopicStanding before) {
        Map<String, String> old = before.sight.config();
        Map<String, String> config = sight.config();
        List<ConfigChange> changes = new ArrayList<>();
        if (!old.isEmpty() && !config.isEmpty() && before.sight.about().equals(sight.about())) {
            TreeSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(config.keySet());
            for (String name : names) {
                String was = old.getOrDefault(name, "");
                String is = config.getOrDefault(name, "");
                if (!was.equals(is)) {
                    changes.add(new ConfigChange(name, was, is));
                }
            }
        }
        return changes;
    }
}
