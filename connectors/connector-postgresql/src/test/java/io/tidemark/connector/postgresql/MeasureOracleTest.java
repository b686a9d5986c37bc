package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every measure on tables with random columns and hostile values equals what naive SQL says of each window by itself. */
final class MeasureOracleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration BEFORE = Duration.ofMinutes(90);
    private static final Instant CHANGE_OF_CLOCKS = Instant.parse("2025-10-26T00:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hoursOfARandomTableAreWhatNaiveSqlSays(long seed) {
        RandomTable table = RandomTable.create("random_" + seed, new Random(seed), 14, 900, CHANGE_OF_CLOCKS);
        check(table, Partitioning.TimeWindows.hourly("at", "loaded"), hours(2, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void hoursOfATableThatIsCutByTheHourAreWhatNaiveSqlSays(long seed) {
        RandomTable.create("uncut", new Random(seed), 14, 900, CHANGE_OF_CLOCKS);
        TestServer.get().execute("DROP TABLE IF EXISTS cut", "CREATE TABLE cut (LIKE uncut) PARTITION BY RANGE (at)");
        for (PartitionKey hour : hours(0, 1, 2, 3, 4, 5, 6)) {
            PartitionKey.Window window = (PartitionKey.Window) hour;
            TestServer.get()
                    .execute("CREATE TABLE \"cut " + window.from() + "\" PARTITION OF cut FOR VALUES FROM ('"
                            + window.from() + "') TO ('" + window.until() + "')");
        }
        TestServer.get().execute("INSERT INTO cut SELECT * FROM uncut", "ANALYZE cut");
        check(RandomTable.existing("cut"), Partitioning.TimeWindows.hourly("at", "loaded"), hours(1, 2, 3, 5, 6));
    }

    @Test
    void aDayOfAZoneWhoseClocksChangeIsWhatNaiveSqlSays() {
        RandomTable table = RandomTable.create("zoned", new Random(11), 22, 900, CHANGE_OF_CLOCKS);
        Partitioning.TimeWindows daily = new Partitioning.TimeWindows(
                "at", "loaded", Grain.DAY, BERLIN, Partitioning.TimeWindows.USUAL_LATENESS);
        Instant day = Instant.parse("2025-10-25T22:00:00Z");
        check(table, daily, List.of(new PartitionKey.Window(day, day.plus(Duration.ofHours(25)))));
    }

    @Test
    void aWholeRandomTableIsWhatNaiveSqlSays() {
        RandomTable table = RandomTable.create("whole", new Random(21), 20, 400, CHANGE_OF_CLOCKS);
        check(table, Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE));
    }

    @Test
    void aTableWithAThousandColumnsIsWhatNaiveSqlSays() {
        RandomTable table = RandomTable.create("wide", new Random(31), 1_000, 12, CHANGE_OF_CLOCKS);
        DatasetDescription dataset = table.describe();
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(new Measure.RowCount()));
        for (Column column : dataset.schema().columns()) {
            measures.add(new Measure.NullCount(column.name()));
            if (column.type().isNumeric()) {
                measures.add(new Measure.NumberStats(column.name()));
            }
        }
        compare(table, Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), measures);
    }

    @Test
    void hoursThatAreAddedUpAreTheirDay() {
        RandomTable table = RandomTable.create("added", new Random(41), 16, 900, CHANGE_OF_CLOCKS);
        Partitioning hourly = Partitioning.TimeWindows.hourly("at", null);
        Set<Measure<?>> measures = measures(table.describe(), hourly);
        measures.removeIf(measure -> measure instanceof Measure.DuplicateRows
                || measure instanceof Measure.LateRows
                || measure instanceof Measure.OutsideRows);
        List<PartitionStates> hours = profile(table, hourly, hours(0, 1, 2, 3, 4, 5), measures);
        States day = Sum.of(hours.stream().map(PartitionStates::states).toList());
        try (NaiveSql naive = new NaiveSql(table, Partitioning.UNDIVIDED, PartitionKey.WHOLE)) {
            measures.forEach(measure -> naive.check(measure, day));
        }
    }

    @Test
    void sketchesOfManyRowsAreAsCloseAsTheySay() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS many",
                        "CREATE TABLE many AS SELECT timestamptz '2025-10-26 00:00+00' + i * interval '54 ms' AS at,"
                                + " i AS small, i::bigint * 4294967296 AS large, md5(i::text) AS text,"
                                + " md5(i::text)::uuid AS uuid, i / 3.0 AS ratio, i * 1.5::float8 AS double,"
                                + " i % 700 AS few, i % 30000 AS some, timestamp '2000-01-01' + i * interval '1 s' AS moment"
                                + " FROM generate_series(0, 199999) i",
                        "ANALYZE many");
        RandomTable table = RandomTable.existing("many");
        Partitioning hourly = Partitioning.TimeWindows.hourly("at", null);
        Set<Measure<?>> measures = new LinkedHashSet<>();
        for (Column column : table.describe().schema().columns()) {
            measures.add(new Measure.Distinct(column.name()));
            measures.add(new Measure.TopValues(column.name()));
            measures.add(new Measure.DuplicateRows(List.of(column.name())));
        }
        compare(table, hourly, hours(0, 1, 2), measures);
        measures.removeIf(measure -> !(measure instanceof Measure.Distinct));
        States all = Sum.of(profile(table, hourly, hours(0, 1, 2), measures).stream()
                .map(PartitionStates::states)
                .toList());
        try (NaiveSql naive = new NaiveSql(table, Partitioning.UNDIVIDED, PartitionKey.WHOLE)) {
            measures.forEach(measure -> naive.check(measure, all));
        }
    }

    @Test
    void wholeNumbersHashAlikeWhateverTheirWidth() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS widths",
                        "CREATE TABLE widths AS SELECT i::smallint AS s, i AS i, i::bigint AS b"
                                + " FROM generate_series(-300, 300) i");
        List<Measure.Distinct> columns =
                List.of(new Measure.Distinct("s"), new Measure.Distinct("i"), new Measure.Distinct("b"));
        States states = profile(
                        RandomTable.existing("widths"),
                        Partitioning.UNDIVIDED,
                        List.of(PartitionKey.WHOLE),
                        Set.copyOf(columns))
                .getFirst()
                .states();
        assertThat(columns)
                .extracting(column -> states.get(column).orElseThrow())
                .containsOnly(states.get(columns.getFirst()).orElseThrow());
    }

    private static void check(RandomTable table, Partitioning how, List<PartitionKey> partitions) {
        compare(table, how, partitions, measures(table.describe(), how));
    }

    private static void compare(
            RandomTable table, Partitioning how, List<PartitionKey> partitions, Set<Measure<?>> measures) {
        for (PartitionStates found : profile(table, how, partitions, measures)) {
            States states = found.states();
            assertThat(states.failures()).isEmpty();
            try (NaiveSql naive = new NaiveSql(table, how, found.partition())) {
                measures.forEach(measure -> naive.check(measure, states));
            }
        }
    }

    private static List<PartitionStates> profile(
            RandomTable table, Partitioning how, List<PartitionKey> partitions, Set<Measure<?>> measures) {
        try (Crawl crawl = new Crawl(table.ref(), how)) {
            return crawl.profile(partitions, measures.toArray(Measure<?>[]::new));
        }
    }

    /** Everything that the connector says it computes on any column. */
    private static Set<Measure<?>> measures(DatasetDescription dataset, Partitioning how) {
        Set<Measure<?>> all = new LinkedHashSet<>(List.of(new Measure.RowCount()));
        for (Column column : dataset.schema().columns()) {
            all.addAll(of(column.name()));
        }
        if (how instanceof Partitioning.TimeWindows) {
            all.add(new Measure.LateRows("loaded", Duration.ofMinutes(20)));
            dataset.schema().columns().forEach(column -> all.add(new Measure.OutsideRows(column.name(), BEFORE)));
        }
        all.add(new Measure.Delay("at", "loaded"));
        all.add(new Measure.DuplicateRows(List.of("at", "loaded")));
        try (Crawl crawl = Crawl.ofTable("any")) {
            Pushdown pushdown = (Pushdown) crawl.connector();
            all.removeIf(measure -> !pushdown.supports(measure, dataset.schema()));
        }
        return all;
    }

    private static List<Measure<?>> of(String column) {
        List<Measure<?>> measures = new ArrayList<>(List.of(
                new Measure.NullCount(column),
                new Measure.BlankCount(column),
                new Measure.TrueCount(column),
                new Measure.NumberRange(column),
                new Measure.NumberStats(column),
                new Measure.TimeRange(column),
                new Measure.FutureRows(column, CHANGE_OF_CLOCKS),
                new Measure.AncientRows(column, Instant.parse("1900-01-01T00:00:00Z")),
                new Measure.Lengths(column),
                new Measure.Moments(column),
                new Measure.Distinct(column),
                new Measure.TopValues(column),
                new Measure.Quantiles(column),
                new Measure.TextRange(column),
                new Measure.DuplicateRows(List.of(column))));
        for (Feature feature : Feature.values()) {
            measures.add(new Measure.Matching(column, feature));
        }
        return measures;
    }

    private static List<PartitionKey> hours(int... hours) {
        return IntStream.of(hours)
                .mapToObj(hour -> CHANGE_OF_CLOCKS.plus(Duration.ofHours(hour)))
                .<PartitionKey>map(from -> new PartitionKey.Window(from, from.plus(Duration.ofHours(1))))
                .toList();
    }
}
