package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.metric.Measure;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/** Prints how many times longer an hourly profile by pushdown takes than {@code count(*)} over the same rows, and others' ways. */
public final class SqlProfileBenchmark {
    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final Measure.RowCount ROWS = new Measure.RowCount();

    private final EventTable table;
    private final Pushdown pushdown;
    private final DatasetDescription events;
    private final PrintStream out;

    private SqlProfileBenchmark(EventTable table, Connector connector, PrintStream out) {
        this.table = table;
        this.pushdown = (Pushdown) connector;
        this.events = connector.describe(new DatasetRef(DatasetName.of("public", "events"), DatasetKind.TABLE));
        this.out = out;
    }

    /** Runs for a few minutes. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EventTable table = new EventTable()) {
            table.fill();
            System.out.println(table.words());
            try (Connector connector = connect(table.source())) {
                SqlProfileBenchmark benchmark = new SqlProfileBenchmark(table, connector, System.out);
                Map<String, Set<Measure<?>>> variants = SqlVariants.ofMeasures();
                variants.put("standard, as by default", EventProfiles.measuredByDefault(connector));
                for (Map.Entry<String, Set<Measure<?>>> variant : variants.entrySet()) {
                    if (isAsked(variant.getKey())) {
                        benchmark.run(variant.getKey(), variant.getValue());
                    }
                }
                for (Map.Entry<String, String> other : SqlVariants.ofOthers().entrySet()) {
                    if (isAsked(other.getKey())) {
                        benchmark.pairs(other.getKey(), () -> table.time(other.getValue()));
                    }
                }
            }
        }
    }

    /** Whether to run a variant; {@code -Donly=} is a pattern of their names. */
    private static boolean isAsked(String variant) {
        return Pattern.compile(System.getProperty("only", "")).matcher(variant).find();
    }

    /** Takes some seconds. */
    private interface Timed {
        double seconds() throws SQLException;
    }

    private void run(String name, Set<Measure<?>> measures) throws SQLException, IOException {
        check(profile(measures), measures);
        pairs(name, () -> {
            long start = System.nanoTime();
            profile(measures);
            return (System.nanoTime() - start) / 1e9;
        });
    }

    private void pairs(String name, Timed timed) throws SQLException, IOException {
        List<Double> ratios = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double start = table.cpu();
            double floor = table.count();
            double counted = table.cpu();
            floors.add(floor);
            ratios.add(timed.seconds() / floor);
            work.add((table.cpu() - counted) / (counted - start));
        }
        ratios.sort(null);
        work.sort(null);
        floors.sort(null);
        out.printf(
                "%-36s %5.1f x count(*)   (%.1f to %.1f; the server's CPU %.1f x; count(*) %.3f to %.3f s; load %.1f)%n",
                name,
                ratios.get(PAIRS / 2),
                ratios.getFirst(),
                ratios.getLast(),
                work.get(PAIRS / 2),
                floors.getFirst(),
                floors.getLast(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private List<PartitionStates> profile(Set<Measure<?>> measures) {
        return pushdown.compute(new ProfileRequest(
                events, Partitioning.TimeWindows.hourly("at", "loaded"), hours(), measures, Duration.ofMinutes(5)));
    }

    /** Figures of a wrong profile are void. */
    private static void check(List<PartitionStates> profile, Set<Measure<?>> measures) {
        long rows = 0;
        long duplicates = 0;
        for (PartitionStates hour : profile) {
            rows += hour.states().get(ROWS).orElseThrow().count();
            duplicates += hour.states()
                    .get(SqlVariants.DUPLICATES)
                    .map(found -> found.duplicates())
                    .orElse(0L);
        }
        long expected = measures.contains(SqlVariants.DUPLICATES) ? EventTable.DUPLICATES : 0;
        if (rows != EventTable.ROWS || duplicates != expected) {
            throw new IllegalStateException("Wrong: " + rows + " rows, " + duplicates + " duplicates");
        }
    }

    private static List<PartitionKey> hours() {
        Instant start = Instant.parse("2025-06-02T00:00:00Z");
        List<PartitionKey> hours = new ArrayList<>();
        for (int hour = 0; hour < EventTable.HOURS; hour++) {
            Instant from = start.plus(Duration.ofHours(hour));
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
}
