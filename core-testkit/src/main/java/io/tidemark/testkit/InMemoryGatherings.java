package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.ShardStep;
import io.tidemark.core.gather.StaleGatheringException;
import io.tidemark.core.gather.UnreadableRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far topics were read, in memory; each call is a transaction of its own. */
public final class InMemoryGatherings implements Gatherings {
    private static final int KEPT = 50;

    private final Map<DatasetId, Topic> topics = new TreeMap<>();

    /** One topic's. */
    private static final class Topic {
        private String about = "";
        private String wanted = "";
        private String gathered = "";
        private long unreadable;
        private final Map<Integer, ShardProgress> shards = new TreeMap<>();
        private final Map<PartitionKey.Window, GatheredWindow> windows = new TreeMap<>();
        private final List<UnreadableRecord> sample = new ArrayList<>();

        private void empty() {
            gathered = "";
            unreadable = 0;
            shards.clear();
            sample.clear();
            windows.values().removeIf(window -> window.delivered() == null);
            windows.replaceAll(
                    (key, window) -> window(GatheredWindow.empty(key), window.delivered(), window.keyed(), true));
        }
    }

    private static GatheredWindow window(
            GatheredWindow of, @Nullable Revision delivered, @Nullable Revision keyed, boolean waiting) {
        return new GatheredWindow(of.window(), of.states(), of.ends(), delivered, keyed, waiting);
    }

    @Override
    public synchronized Optional<Gathering> find(DatasetId dataset) {
        return Optional.ofNullable(topics.get(dataset))
                .map(topic -> new Gathering(
                        dataset,
                        topic.about,
                        topic.wanted,
                        topic.gathered,
                        List.copyOf(topic.shards.values()),
                        topic.unreadable));
    }

    private Topic topic(DatasetId dataset) {
        return topics.computeIfAbsent(dataset, id -> new Topic());
    }

    @Override
    public synchronized void want(DatasetId dataset, String token) {
        topic(dataset).wanted = token;
    }

    @Override
    public synchronized List<DatasetId> wanted() {
        return topics.entrySet().stream()
                .filter(topic -> !topic.getValue().wanted.equals(topic.getValue().gathered))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Gathering begin(DatasetId dataset, String about) {
        Topic topic = topic(dataset);
        if (!topic.about.equals(about)) {
            topic.about = about;
            topic.empty();
        }
        return find(dataset).orElseThrow();
    }

    @Override
    public synchronized void commit(GatheredStep step) {
        Topic topic = topic(step.dataset());
        if (!topic.about.equals(step.about()) || !step.shards().stream().allMatch(shard -> stands(topic, shard))) {
            throw new StaleGatheringException(step.dataset());
        }
        step.shards().forEach(shard -> topic.shards.put(shard.after().shard(), shard.after()));
        step.windows()
                .forEach((window, more) -> topic.windows.put(
                        window,
                        topic.windows
                                .getOrDefault(window, GatheredWindow.empty(window))
                                .plus(more)));
        topic.windows.keySet().removeIf(window -> window.until().isBefore(step.since()));
        topic.unreadable += step.unreadable();
        topic.sample.addAll(step.sample());
        while (topic.sample.size() > KEPT) {
            topic.sample.removeFirst();
        }
        topic.gathered = step.isLast() ? step.gathered() : topic.gathered;
    }

    private static boolean stands(Topic topic, ShardStep step) {
        ShardProgress known = topic.shards.get(step.after().shard());
        return known == null ? step.first() : !step.first() && known.next() == step.from();
    }

    @Override
    public synchronized List<GatheredWindow> windows(DatasetId dataset, Collection<PartitionKey> wanted) {
        return topic(dataset).windows.values().stream()
                .filter(window -> wanted.contains(window.window()))
                .toList();
    }

    @Override
    public synchronized SortedMap<PartitionKey.Window, Revision> waiting(DatasetId dataset) {
        SortedMap<PartitionKey.Window, Revision> waiting = new TreeMap<>();
        topic(dataset).windows.values().stream()
                .filter(GatheredWindow::waiting)
                .forEach(window -> waiting.put(window.window(), window.revision()));
        return waiting;
    }

    @Override
    public synchronized void release(DatasetId dataset, Collection<PartitionKey.Window> windows) {
        windows.forEach(key -> topic(dataset)
                .windows
                .computeIfPresent(key, (window, known) -> window(known, known.delivered(), known.keyed(), false)));
    }

    @Override
    public synchronized void deliver(DatasetId dataset, Map<PartitionKey.Window, Revision> windows) {
        windows.forEach((key, revision) -> topic(dataset)
                .windows
                .compute(
                        key,
                        (window, known) -> known == null
                                ? window(GatheredWindow.empty(key), revision, null, true)
                                : revision.equals(known.delivered())
                                        ? known
                                        : window(known, revision, known.keyed(), true)));
    }

    @Override
    public synchronized void key(DatasetId dataset, Map<PartitionKey.Window, Revision> windows) {
        windows.forEach((key, revision) -> topic(dataset)
                .windows
                .computeIfPresent(key, (window, known) -> window(known, known.delivered(), revision, known.waiting())));
    }

    @Override
    public synchronized List<UnreadableRecord> unreadable(DatasetId dataset, int limit) {
        List<UnreadableRecord> all = topic(dataset).sample;
        return all.reversed().stream().limit(limit).toList();
    }

    /** What goes with a dataset's partitions. */
    public synchronized void forget(DatasetId dataset) {
        topics.remove(dataset);
    }
}
