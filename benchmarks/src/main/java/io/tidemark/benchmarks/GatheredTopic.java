package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import io.tidemark.profiler.Profiler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a topic from its beginning into the states of its hours, step by step into the store, as the product does. */
final class GatheredTopic {
    private static final AtomicInteger READINGS = new AtomicInteger();
    private static final SourceId SOURCE = new SourceId("benchmark");
    private static final Instant NOW = TopicEvents.START.plus(Duration.ofDays(2));
    private static final Instant SINCE = TopicEvents.START.minus(Duration.ofHours(1));

    private static final int MOST_HOURS = 48;

    private final Connector connector;
    private final String topic;
    private final ProfileDepth depth;
    private final Gatherer gatherer;
    private final StoreFile store;

    GatheredTopic(Connector connector, String topic, ProfileDepth depth, Gatherer gatherer, StoreFile store) {
        this.connector = connector;
        this.topic = topic;
        this.depth = depth;
        this.gatherer = gatherer;
        this.store = store;
    }

    /** Reads all of it under a new name; says how many events its windows hold. */
    long read() {
        FollowedTopic followed = followed();
        gather(followed);
        return events(followed.dataset().id());
    }

    /** The same, and tells of each hour which of its keys were delivered before. */
    long readWithKeys(Profiler profiler) {
        FollowedTopic followed = followed();
        gather(followed);
        List<DuePartition> due = new ArrayList<>();
        for (PartitionKey hour : hours(TopicEvents.HOURS)) {
            due.add(new DuePartition(
                    followed.dataset().id(), hour, new Revision("1"), DuePartition.Reason.REVISION, null, NOW));
        }
        Gathering gathered =
                store.store().gatherings().find(followed.dataset().id()).orElseThrow();
        if (profiler.keys(connector, followed, gathered, due).size() != due.size()) {
            throw new IllegalStateException("Keys of some hours were not read");
        }
        return events(followed.dataset().id());
    }

    private FollowedTopic followed() {
        DatasetName name = DatasetName.of(topic);
        DatasetSettings settings = new DatasetSettings(
                new Partitioning.TimeWindows("event_time", null, Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10)),
                "a benchmark",
                List.of("event_id"),
                "a benchmark",
                "",
                List.of(),
                new Profiling(depth, Map.of(), 0),
                Origin.BUILT_IN);
        Dataset dataset = new Dataset(
                new DatasetId("benchmark:" + topic + "-" + READINGS.incrementAndGet()),
                SOURCE,
                name,
                DatasetKind.TOPIC,
                connector.describe(new DatasetRef(name, DatasetKind.TOPIC)).schema(),
                settings,
                Availability.AVAILABLE,
                null,
                "",
                NOW,
                NOW);
        store.store().datasets().save(dataset);
        return FollowedTopic.of(connector, dataset).orElseThrow();
    }

    private void gather(FollowedTopic followed) {
        Gatherings gatherings = store.store().gatherings();
        DatasetId id = followed.dataset().id();
        gatherings.want(id, "all");
        GatheredStep step;
        do {
            ShardEnds ends = followed.source().ends(followed.description(), followed.how(), SINCE);
            Gathering before =
                    Objects.requireNonNull(store.transaction().execute(status -> gatherings.begin(id, ends.about())));
            step = gatherer.read(
                            followed,
                            new GatherStart(before, "all", ends, NOW, SINCE),
                            read -> committed(gatherings, read))
                    .orElseThrow();
        } while (!step.isLast());
    }

    private GatheredStep committed(Gatherings gatherings, GatheredStep step) {
        store.transaction().executeWithoutResult(status -> gatherings.commit(step));
        return step;
    }

    private long events(DatasetId dataset) {
        return store.store().gatherings().windows(dataset, hours(MOST_HOURS)).stream()
                .map(GatheredWindow::states)
                .mapToLong(states ->
                        states.get(new Measure.RowCount()).orElse(Tally.ZERO).count())
                .sum();
    }

    private static List<PartitionKey> hours(int count) {
        List<PartitionKey> hours = new ArrayList<>();
        for (int hour = 0; hour < count; hour++) {
            Instant from = TopicEvents.START.plus(Duration.ofHours(hour));
            hours.add(new PartitionKey.Window(from, from.plus(Duration.ofHours(1))));
        }
        return hours;
    }
}
