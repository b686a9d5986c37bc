package io.tidemark.profiler;

import io.tidemark.connector.Deliveries;
import io.tidemark.connector.ShardRange;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.Failure;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.profiler.keys.KeyIntake;
import io.tidemark.profiler.keys.KeyLog;
import io.tidemark.profiler.keys.LogContent;
import io.tidemark.profiler.keys.LogSpan;
import io.tidemark.profiler.keys.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the keys of deliveries tell, from the log that was written when the topic was read. */
final class LoggedDeliveries {
    private static final System.Logger LOG = System.getLogger(LoggedDeliveries.class.getName());

    private final KeyIndex index;
    private final FollowedTopic topic;
    private final Gathering read;
    private final List<String> key;

    /** @param read how far the topic was read, asked for after it was known which deliveries are meant */
    LoggedDeliveries(KeyIndex index, FollowedTopic topic, Gathering read) {
        this.index = index;
        this.topic = topic;
        this.read = read;
        this.key = topic.dataset().settings().key();
    }

    /** Empty where the log does not hold all of their keys, so that these are to be read. */
    Optional<Map<PartitionKey, States>> of(List<DuePartition> due) {
        List<PartitionKey.Window> windows = due.stream()
                .map(one -> (PartitionKey.Window) one.partition())
                .distinct()
                .toList();
        Deliveries delivered = topic.source().delivered(topic.description(), topic.how(), windows);
        if (!delivered.about().equals(read.about())) {
            return Optional.empty();
        }
        Map<PartitionKey, List<LogSpan>> spans = new HashMap<>();
        delivered.ranges().forEach((window, ranges) -> spans.put(window, spans(ranges)));
        try {
            return told(due, spans);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "The key log of " + topic.dataset().id()
                            + " cannot be used, so that keys are read from the topic once more",
                    e);
            return Optional.empty();
        }
    }

    private Optional<Map<PartitionKey, States>> told(List<DuePartition> due, Map<PartitionKey, List<LogSpan>> spans)
            throws IOException {
        KeyLog log = index.log(topic.dataset().id(), read.about(), key);
        LogContent content = log.content();
        if (spans.isEmpty() || !spans.values().stream().allMatch(content::covers)) {
            return Optional.empty();
        }
        Optional<Map<PartitionKey, States>> told = sealed(due, content, spans);
        if (told.isPresent()) {
            PartitionKey earliest = KeyIndex.inOrder(spans.keySet()).getFirst();
            log.forget(content, starts(spans.getOrDefault(earliest, List.of())));
        }
        return told;
    }

    /** What was delivered and read: nothing that was meant is missing once all that was asked for was read. */
    private List<LogSpan> spans(List<ShardRange> ranges) {
        List<LogSpan> spans = new ArrayList<>();
        for (ShardRange range : ranges) {
            long reach = read.shard(range.shard()).map(ShardProgress::next).orElse(range.until());
            long until = read.isBehind() ? range.until() : Math.min(range.until(), reach);
            spans.add(new LogSpan(range.shard(), range.from(), until));
        }
        return spans;
    }

    /** By shard. */
    private static Map<Integer, Long> starts(List<LogSpan> spans) {
        Map<Integer, Long> starts = new HashMap<>();
        spans.forEach(span -> starts.merge(span.shard(), span.from(), Math::min));
        return starts;
    }

    private Optional<Map<PartitionKey, States>> sealed(
            List<DuePartition> due, LogContent content, Map<PartitionKey, List<LogSpan>> spans) {
        KeyedDataset keyed = KeyedDataset.of(index, topic.dataset(), due);
        Map<PartitionKey, States> told = new HashMap<>();
        for (PartitionKey window : KeyIndex.inOrder(spans.keySet())) {
            List<LogSpan> own = spans.getOrDefault(window, List.of());
            Optional<KeyIntake> logged = index.intake(topic.dataset().id(), content, own);
            if (logged.isEmpty()) {
                return Optional.empty();
            }
            try (KeyIntake keys = logged.get()) {
                told.put(window, states(keyed, window, keys));
            }
        }
        return Optional.of(told);
    }

    private States states(KeyedDataset keyed, PartitionKey window, KeyIntake keys) {
        Measure.DuplicateRows duplicates = new Measure.DuplicateRows(key);
        try {
            if (!keyed.due().containsKey(window)) {
                return States.builder().put(duplicates, keys.duplicates()).build();
            }
            Sealed sealed = keyed.seal(window, keys);
            return States.builder()
                    .put(duplicates, sealed.duplicates())
                    .put(new Measure.Redeliveries(key), sealed.redeliveries())
                    .build();
        } catch (UncheckedIOException e) {
            Failure failure = KeyFeed.unkept(e);
            return States.builder()
                    .fail(duplicates, failure)
                    .fail(new Measure.Redeliveries(key), failure)
                    .build();
        }
    }
}
