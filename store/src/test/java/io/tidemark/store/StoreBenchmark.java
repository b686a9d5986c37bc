package io.tidemark.store;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.hour;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.ProfileBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures a first crawl's saves and the pages' reads; run by hand: {@code StoreBenchmark [datasets] [windows]}. */
final class StoreBenchmark {
    private static final int BATCH = 340;

    private final Store store;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    private StoreBenchmark(DataSource dataSource) {
        StoreMigration.migrate(dataSource);
        this.store = new Store(dataSource, new SecretCipher(new byte[SecretCipher.KEY_BYTES]), MutableClock.atNoon());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public static void main(String[] arguments) throws IOException {
        int datasets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int windows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 336;
        Path folder = Files.createTempDirectory("store-benchmark");
        DataSource h2 = pinned("jdbc:h2:file:" + folder.resolve("store") + TestDatabase.H2_OPTIONS);
        print("H2 file");
        new StoreBenchmark(h2).run(datasets, windows);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            print("PostgreSQL");
            new StoreBenchmark(pinned(server.getJdbcUrl("postgres", "postgres"))).run(datasets, windows);
        }
    }

    private static DataSource pinned(String url) {
        return new SingleConnectionDataSource(url, true);
    }

    private void run(int datasets, int windows) {
        for (int i = 0; i < 10; i++) {
            DatasetId id = dataset("first_" + i);
            time("first crawl's batch of " + BATCH + " partitions", () -> batch(id, 1));
        }
        DatasetId again = dataset("first_0");
        time("the same batch profiled again", () -> batch(again, 2));
        List<PartitionKey> keys = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            keys.add(window(i));
        }
        time(
                "newest profiles of " + BATCH + " partitions",
                () -> store.profiles().newest(again, keys));
        time("fill " + datasets + " datasets", () -> fill(datasets, windows));
        jdbc.execute("analyze");
        for (int round = 0; round < 3; round++) {
            reads(again);
        }
    }

    private void reads(DatasetId id) {
        time("overview", () -> store.healthReads().overview());
        for (DatasetFilter.Sort sort : DatasetFilter.Sort.values()) {
            DatasetFilter filter = new DatasetFilter("", null, null, sort, true);
            time("list by " + sort, () -> store.healthReads().datasets(filter, 0, 50));
        }
        time("cells", () -> store.healthReads().cells(id, window(BATCH).from(), NOON));
        MetricId rows = MetricId.of(MetricName.ROW_COUNT);
        time("series", () -> store.healthReads().series(id, rows, window(BATCH).from(), NOON));
        time("health", () -> store.healthReads().health(id));
    }

    private DatasetId dataset(String name) {
        Dataset dataset = aDataset().named("public", name).build();
        store.datasets().save(dataset);
        return dataset.id();
    }

    private void batch(DatasetId id, int version) {
        List<Partition> partitions = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            PartitionKey.Window window = window(i);
            partitions.add(aPartition().of(id).at(window).withVersion(version).build());
            profiles.add(profile(id, window, version));
            for (int rule = 0; rule < 20; rule++) {
                verdicts.add(aVerdict()
                        .of(id)
                        .at(window)
                        .by("rule-" + rule, rule == 0 ? RuleType.ROW_COUNT_CHANGE : RuleType.NULL_VALUES)
                        .passed(1_000, new Range(600, 1_000, 1_400))
                        .build());
            }
        }
        transaction.executeWithoutResult(status -> {
            time("  of it partitions", () -> store.partitions().save(partitions));
            time("  of it profiles", () -> store.profiles().save(profiles));
            time("  of it verdicts", () -> store.verdicts().save(verdicts));
        });
    }

    /** Some sixty metrics. */
    private static Profile profile(DatasetId id, PartitionKey.Window window, int version) {
        ProfileBuilder profile =
                aProfile().of(id).at(window).withVersion(version).withDuplicates(3, 1_000);
        for (int column = 0; column < 9; column++) {
            profile.withNulls("column_" + column, column);
            profile.with(new Measure.NumberStats("column_" + column), new NumberSummary(1_000, 0, 9, 4.5, 8_250));
        }
        profile.with(new Measure.TimeRange("event_time"), new InstantRange(window.from(), window.from()));
        return profile.withLateRows(2).build();
    }

    /** Copies of the first dataset's partitions. */
    private void fill(int datasets, int windows) {
        for (int i = 0; i < datasets; i++) {
            dataset("dataset_" + i);
        }
        jdbc.update(
                "insert into partitions (dataset_id, key_text, from_time, until_time, state, revision, version,"
                        + " row_count, changed_at, marks, profile_version, duplicates, rows_with_key, late_ratio,"
                        + " expected_rows) select d.id, p.key_text, p.from_time, p.until_time, p.state, p.revision,"
                        + " p.version, p.row_count, p.changed_at, p.marks, p.profile_version, p.duplicates,"
                        + " p.rows_with_key, p.late_ratio, p.expected_rows from datasets d, partitions p"
                        + " where d.id like '%dataset%' and p.dataset_id like '%first%0' and p.from_time >= ?",
                SqlValues.time(window(windows - 1).from()));
        jdbc.update("insert into dataset_pulses (dataset_id, newest_seconds) select id, 1772452800 from datasets"
                + " where id not in (select dataset_id from dataset_pulses)");
    }

    private static PartitionKey.Window window(int hoursAgo) {
        return hour(NOON.minus(Duration.ofHours(hoursAgo + 1L)));
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        print(String.format("%8.1f ms  %s", (System.nanoTime() - start) / 1e6, what));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
