package io.tidemark.benchmarks;

import io.tidemark.collector.Connectors;
import io.tidemark.connector.BulkCrawl;
import io.tidemark.connector.Connector;
import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Measure;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints what it costs to find the one hour of a week that got late rows and to profile it anew, as a share of the
 * standard profile of all hours.
 */
public final class ChangedHourBenchmark {
    private static final int ROWS = 2_000_000;
    private static final int ROUNDS = 100;
    private static final int FULL_ROUNDS = 4;
    private static final int LATE = 50;
    private static final Instant START = Instant.parse("2025-06-02T00:00:00Z");
    private static final Partitioning HOW = Partitioning.TimeWindows.hourly("at", "loaded");
    private static final Measure.RowCount COUNT = new Measure.RowCount();

    private final HourTables tables;
    private final Connector connector;
    private final PrintStream out;

    private ChangedHourBenchmark(HourTables tables, Connector connector, PrintStream out) {
        this.tables = tables;
        this.connector = connector;
        this.out = out;
    }

    /**
     * Runs for a minute or two; {@code ChangedHourBenchmark [rows]}, with {@code -Donly=by_hour|with_index} for some of the
     * tables.
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        try (HourTables tables = new HourTables(rows);
                Connectors connectors = Connectors.installed()) {
            String only = System.getProperty("only", ".*");
            List<String> wanted = Stream.of(HourTables.CUT, HourTables.INDEXED, HourTables.BRIN, HourTables.BARE)
                    .filter(table -> table.matches(only))
                    .toList();
            tables.fill(wanted.stream()
                    .filter(table -> !table.equals(HourTables.CUT))
                    .toList());
            System.out.println(tables.words());
            Connector connector = connectors.of(tables.source());
            ChangedHourBenchmark benchmark = new ChangedHourBenchmark(tables, connector, System.out);
            for (String table : wanted) {
                benchmark.run(table);
            }
        }
    }

    private void run(String table) throws SQLException {
        DatasetDescription events = described(connectorLook(), table);
        PartitionListing listing = connectorLook().partitions(events, HOW, "", START);
        Map<PartitionKey, Revision> known = new HashMap<>();
        listing.observations().forEach(seen -> known.put(seen.partition(), seen.revision()));
        String cursor = listing.cursor();
        List<Double> looks = new ArrayList<>();
        List<Double> finds = new ArrayList<>();
        List<Double> profiles = new ArrayList<>();
        List<Double> fulls = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int hour = 5 * round % (HourTables.HOURS - 1);
            tables.addLate(table, hour, LATE);
            long start = System.nanoTime();
            CrawlPass look = connectorLook();
            long looked = System.nanoTime();
            PartitionListing next = look.partitions(events, HOW, cursor, START);
            List<PartitionKey> moved = moved(known, next);
            long found = System.nanoTime();
            long rows = profile(events, moved);
            long profiled = System.nanoTime();
            check(moved, hour, rows);
            cursor = next.cursor();
            looks.add((looked - start) / 1e9);
            finds.add((found - looked) / 1e9);
            profiles.add((profiled - found) / 1e9);
            if (round % (ROUNDS / FULL_ROUNDS) == 0) {
                long before = System.nanoTime();
                profile(events, List.copyOf(known.keySet()));
                fulls.add((System.nanoTime() - before) / 1e9);
            }
        }
        print(table, tables.count(table), List.of(median(fulls), median(looks), median(finds), median(profiles)));
    }

    private void print(String table, double floor, List<Double> seconds) {
        double full = seconds.getFirst();
        double changed = seconds.get(1) + seconds.get(2) + seconds.get(3);
        out.printf(
                "%-14s count(*) %6.3f s, all hours %6.3f s = %4.1f x; changed hour %5.1f ms = 1/%.0f of all hours"
                        + " (look %.1f, find %.1f, profile %.1f ms)%n",
                table,
                floor,
                full,
                full / floor,
                changed * 1e3,
                full / changed,
                seconds.get(1) * 1e3,
                seconds.get(2) * 1e3,
                seconds.get(3) * 1e3);
    }

    private CrawlPass connectorLook() {
        return ((BulkCrawl) connector).look();
    }

    private static DatasetDescription described(CrawlPass look, String table) {
        return look.datasets().stream()
                .filter(dataset -> dataset.ref().name().leaf().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static List<PartitionKey> moved(Map<PartitionKey, Revision> known, PartitionListing listing) {
        List<PartitionKey> moved = new ArrayList<>();
        for (Observation seen : listing.observations()) {
            if (!seen.revision().equals(known.put(seen.partition(), seen.revision()))) {
                moved.add(seen.partition());
            }
        }
        return moved;
    }

    /** Figures of a wrong listing are void. */
    private static void check(List<PartitionKey> moved, int hour, long rows) {
        Instant from = START.plus(Duration.ofHours(hour));
        if (!moved.equals(List.of(new PartitionKey.Window(from, from.plus(Duration.ofHours(1)))))) {
            throw new IllegalStateException("Not hour " + hour + " but " + moved);
        }
        if (rows < LATE) {
            throw new IllegalStateException("Late rows were not profiled");
        }
    }

    private long profile(DatasetDescription events, List<PartitionKey> partitions) {
        ProfileRequest request =
                new ProfileRequest(events, HOW, partitions, SqlVariants.standard(), Duration.ofMinutes(5));
        List<PartitionStates> profiled = ((Pushdown) connector).compute(request);
        return profiled.stream()
                .mapToLong(hour -> hour.states().get(COUNT).orElseThrow().count())
                .sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
