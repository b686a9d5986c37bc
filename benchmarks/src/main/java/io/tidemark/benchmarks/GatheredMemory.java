package io.tidemark.benchmarks;

import io.tidemark.connector.kafka.MemoryTopic;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.WindowStep;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import io.tidemark.testkit.InMemoryGatherings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all of a topic in memory into the states of its hours, in one step on one thread; what it read is thrown away. */
final class GatheredMemory {
    private static final Instant NOW = TopicEvents.START.plus(Duration.ofDays(2));
    private static final Instant SINCE = TopicEvents.START.minus(Duration.ofHours(1));
    private static final Partitioning.TimeWindows HOURLY =
            new Partitioning.TimeWindows("event_time", null, Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10));

    private final FollowedTopic followed;
    private final Gatherer gatherer;

    /** @param full whether what issue 4 calls a full profile is measured besides */
    GatheredMemory(MemoryTopic topic, Schema schema, ProfileDepth depth, boolean full) {
        this(topic, schema, depth, full ? FullProfile.of(schema) : Set.of());
    }

    /** @param besides what is measured besides */
    GatheredMemory(MemoryTopic topic, Schema schema, ProfileDepth depth, Set<Measure<?>> besides) {
        this.followed = new FollowedTopic(topic, dataset(schema, depth), HOURLY);
        this.gatherer = new Gatherer(
                new InMemoryGatherings(),
                GatherMemory.usual(),
                new GatherLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE),
                InstantSource.fixed(NOW),
                Duration.ofHours(1),
                dataset -> besides);
    }

    private static Dataset dataset(Schema schema, ProfileDepth depth) {
        return new Dataset(
                new DatasetId("benchmark:events"),
                new SourceId("benchmark"),
                DatasetName.of("events"),
                DatasetKind.TOPIC,
                schema,
                new DatasetSettings(
                        HOURLY,
                        "a benchmark",
                        List.of("event_id"),
                        "a benchmark",
                        "",
                        List.of(),
                        new Profiling(depth, Map.of(), 0),
                        Origin.BUILT_IN),
                Availability.AVAILABLE,
                null,
                "",
                NOW,
                NOW);
    }

    /** How many events its windows hold. */
    long read() {
        Gathering before = new Gathering(followed.dataset().id(), "in memory", "all", "", List.of(), 0);
        GatherStart start = new GatherStart(
                before, "all", followed.source().ends(followed.description(), HOURLY, SINCE), NOW, SINCE);
        return gatherer.read(followed, start, GatheredMemory::events).orElseThrow();
    }

    private static void refuseFailedTests(States states) {
        if (states.failures().keySet().stream().anyMatch(Measure.Tested.class::isInstance)) {
            throw new IllegalStateException("A test cannot be run over records: " + states.failures());
        }
    }

    private static long events(GatheredStep step) {
        return step.windows().values().stream()
                .map(WindowStep::states)
                .peek(GatheredMemory::refuseFailedTests)
                .mapToLong(states ->
                        states.get(new Measure.RowCount()).orElse(Tally.ZERO).count())
                .sum();
    }
}
