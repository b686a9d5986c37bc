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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** Prints how many times longer an hourly profile by pushdown takes than {@code count(*)} over the same rows. */
public final class SqlProfileBenchmark {
    private static final int PAIRS = 5;
    private static final Measure.RowCount ROWS = new Measure.RowCount();
    private static final Measure.DuplicateRows DUPLICATES = new Measure.DuplicateRows(List.of("event_id"));

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

    /** Runs for about a minute. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EventTable table = new EventTable()) {
            table.fill();
            try (Connector connector = connect(table.port())) {
                SqlProfileBenchmark benchmark = new SqlProfileBenchmark(table, connector, System.out);
                for (Map.Entry<String, Set<Measure<?>>> variant : variants().entrySet()) {
                    benchmark.run(variant.getKey(), variant.getValue());
                }
            }
        }
    }

    private static Map<String, Set<Measure<?>>> variants() {
        Set<Measure<?>> completeness = new LinkedHashSet<>(Set.of(ROWS));
        for (String column : List.of("country", "email", "signup", "user_id", "amount", "score", "items")) {
            completeness.add(new Measure.NullCount(column));
        }
        Set<Measure<?>> statistics = new LinkedHashSet<>(completeness);
        statistics.add(new Measure.BlankCount("email"));
        statistics.add(new Measure.TrueCount("is_test"));
        statistics.add(new Measure.LateRows("loaded", Duration.ofMinutes(10)));
        statistics.add(new Measure.TimeRange("loaded"));
        for (String column : List.of("user_id", "amount", "score", "items")) {
            statistics.add(new Measure.NumberStats(column));
        }
        Map<String, Set<Measure<?>>> variants = new LinkedHashMap<>();
        variants.put("rows per hour", Set.of(ROWS));
        variants.put("completeness", completeness);
        variants.put("completeness and statistics", statistics);
        variants.put("exact duplicates", Set.of(ROWS, DUPLICATES));
        return variants;
    }

    private void run(String name, Set<Measure<?>> measures) throws SQLException {
        check(profile(measures), measures);
        List<Double> ratios = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double floor = table.count();
            long start = System.nanoTime();
            profile(measures);
            floors.add(floor);
            ratios.add((System.nanoTime() - start) / 1e9 / floor);
        }
        ratios.sort(null);
        floors.sort(null);
        out.printf(
                "%-30s %5.1f x count(*)   (%.1f to %.1f; count(*) %.3f to %.3f s)%n",
                name, ratios.get(PAIRS / 2), ratios.getFirst(), ratios.getLast(), floors.getFirst(), floors.getLast());
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
                    .get(DUPLICATES)
                    .map(found -> found.duplicates())
                    .orElse(0L);
        }
        long expected = measures.contains(DUPLICATES) ? EventTable.DUPLICATES : 0;
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

    private static Connector connect(int port) {
        Source source = Postgres.on(port);
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.type().equals(source.type()))
                .findFirst()
                .orElseThrow()
                .open(source);
    }
}
