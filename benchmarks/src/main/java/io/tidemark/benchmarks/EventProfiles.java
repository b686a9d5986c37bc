package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetRef;
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
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.profiler.MeasurePlan;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.RouteChoice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** Has the hours of the {@link EventTable} profiled as deep as it goes, as the product does. */
final class EventProfiles implements AutoCloseable {
    private static final Instant START = Instant.parse("2025-06-02T00:00:00Z");
    private static final DatasetName NAME = DatasetName.of("public", "events");

    private final Connector connector;
    private final Profiler profiler =
            new Profiler(InstantSource.fixed(START.plus(Duration.ofDays(30))), Duration.ofMinutes(5));
    private final Dataset dataset;

    /** @param mostRows rows beyond which a sample is taken; 0 for none */
    EventProfiles(Source server, long mostRows) {
        this.connector = connect(server);
        this.dataset = dataset(connector, List.of("event_id"), new Profiling(ProfileDepth.DEEP, Map.of(), mostRows));
    }

    /** What the product measures of the table's columns unless it is told otherwise, but not the duplicates of the key. */
    static Set<Measure<?>> measuredByDefault(Connector connector) {
        Profiling standard = new Profiling(ProfileDepth.STANDARD, Map.of(), 0);
        return MeasurePlan.of(dataset(connector, List.of(), standard), START.plus(Duration.ofDays(30)));
    }

    private static Dataset dataset(Connector connector, List<String> key, Profiling profiling) {
        DatasetSettings settings = new DatasetSettings(
                new Partitioning.TimeWindows("at", "loaded", Grain.HOUR, ZoneOffset.UTC, Duration.ofMinutes(10)),
                "a benchmark",
                key,
                "a benchmark",
                "",
                List.of(),
                profiling,
                Origin.BUILT_IN);
        SourceId source = new SourceId("benchmark");
        return new Dataset(
                DatasetId.of(source, NAME),
                source,
                NAME,
                DatasetKind.TABLE,
                connector.describe(new DatasetRef(NAME, DatasetKind.TABLE)).schema(),
                settings,
                Availability.AVAILABLE,
                null,
                "",
                START,
                START);
    }

    RouteChoice route() {
        return profiler.route(connector, dataset, hours());
    }

    List<Profile> profile() {
        List<DuePartition> due = new ArrayList<>();
        for (PartitionKey hour : hours()) {
            due.add(new DuePartition(dataset.id(), hour, new Revision("1"), DuePartition.Reason.REVISION, null, START));
        }
        return profiler.profile(connector, dataset, due);
    }

    private static List<PartitionKey> hours() {
        List<PartitionKey> hours = new ArrayList<>();
        for (int hour = 0; hour < EventTable.HOURS; hour++) {
            Instant from = START.plus(Duration.ofHours(hour));
            hours.add(new PartitionKey.Window(from, from.plus(Duration.ofHours(1))));
        }
        return hours;
    }

    private static Connector connect(Source source) {
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.type().equals(source.type()))
                .findFirst()
                .orElseThrow()
                .open(source);
    }

    @Override
    public void close() {
        connector.close();
    }
}
