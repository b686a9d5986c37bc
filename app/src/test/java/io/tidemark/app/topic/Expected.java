package io.tidemark.app.topic;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What windows must hold, counted record by record. */
record Expected(long rows, long nulls, long late, long misplaced, long unreadable, long deliveredTwice) {
    static final Expected NONE = new Expected(0, 0, 0, 0, 0, 0);

    private Expected plus(Expected other) {
        return new Expected(
                rows + other.rows,
                nulls + other.nulls,
                late + other.late,
                misplaced + other.misplaced,
                unreadable + other.unreadable,
                deliveredTwice + other.deliveredTwice);
    }

    static Map<PartitionKey.Window, Expected> of(
            List<List<TopicRecord>> shards, Partitioning.TimeWindows how, Instant since) {
        Map<PartitionKey.Window, Expected> windows = new TreeMap<>();
        Map<PartitionKey.Window, Set<String>> ids = new TreeMap<>();
        for (List<TopicRecord> shard : shards) {
            Instant mark = Instant.MIN;
            for (TopicRecord record : shard) {
                PartitionKey.Window window = record.window(how, since);
                windows.merge(window, one(record, how, window, mark, since), Expected::plus);
                mark = record.isPlaced(since) ? FakeTopic.later(mark, record) : mark;
                PartitionKey.Window delivered = how.windowAt(record.timestamp());
                boolean again = record.event() != null
                        && !ids.computeIfAbsent(delivered, key -> new HashSet<>())
                                .add(record.id());
                windows.merge(delivered, new Expected(0, 0, 0, 0, 0, again ? 1 : 0), Expected::plus);
            }
        }
        return windows;
    }

    private static Expected one(
            TopicRecord record, Partitioning.TimeWindows how, PartitionKey.Window window, Instant mark, Instant since) {
        if (record.event() == null) {
            return new Expected(0, 0, 0, 0, 1, 0);
        }
        if (!record.isPlaced(since)) {
            return new Expected(0, 0, 0, 1, 0, 0);
        }
        Instant delivered = record.timestamp().isBefore(mark) ? mark : record.timestamp();
        boolean late = delivered.isAfter(how.deadline(window));
        return new Expected(1, record.country() == null ? 1 : 0, late ? 1 : 0, 0, 0, 0);
    }
}
