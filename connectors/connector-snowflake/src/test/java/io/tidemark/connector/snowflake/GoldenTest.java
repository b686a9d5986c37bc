package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.ProfileSql;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every statement that the connector sends, word by word, in {@code src/test/resources/golden}. Run with
 * {@code -Dgolden.write=true} to write them anew.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String DATABASE = "Gold \"1\".x";
    private static final String ORDERS = "Orders \"2\"";
    private static final Partitioning HOURS = Partitioning.TimeWindows.hourly("AT", "LOADED_AT");
    private static final List<PartitionKey> TWO_HOURS = List.of(Crawl.hour(0), Crawl.hour(5));
    private static final Measure<?>[] ALL = {
        new Measure.RowCount(),
        new Measure.NullCount("MAIL"),
        new Measure.BlankCount("MAIL"),
        new Measure.TrueCount("paid?"),
        new Measure.NumberStats("PRICE"),
        new Measure.NumberStats("SCORE"),
        new Measure.TimeRange("AT"),
        new Measure.TimeRange("DUE"),
        new Measure.LateRows("LOADED_AT", Duration.ofMinutes(10))
    };

    @BeforeAll
    static void createTables() {
        Engine engine = StandIn.get().engine();
        engine.execute("ATTACH ':memory:' AS " + ShowScope.quoted(DATABASE));
        engine.execute("CREATE SCHEMA " + ShowScope.quoted(DATABASE, "PUBLIC"));
        engine.execute("CREATE TABLE " + orders() + " (\"ID\" BIGINT PRIMARY KEY, \"AT\" TIMESTAMPTZ NOT NULL,"
                + " \"LOADED_AT\" TIMESTAMP, \"MAIL\" VARCHAR, \"paid?\" BOOLEAN, \"PRICE\" DECIMAL(12,2),"
                + " \"SCORE\" DOUBLE, \"DUE\" DATE)");
        engine.execute("INSERT INTO " + orders() + " VALUES (1, '2025-06-02 00:10:00Z', '2025-06-02 02:00:00', '',"
                + " true, 1.5, 'NaN', '2025-06-03')");
        engine.execute("CREATE VIEW " + ShowScope.quoted(DATABASE, "PUBLIC", "V") + " AS FROM " + orders());
    }

    private static String orders() {
        return ShowScope.quoted(DATABASE, "PUBLIC", ORDERS);
    }

    @Test
    void aPassOverTheCatalog() {
        golden("catalog", orders(HOURS), crawl -> crawl.connector().datasets());
    }

    @Test
    void oneTable() {
        golden("describe-table", orders(HOURS), Crawl::describe);
    }

    @Test
    void oneView() {
        golden("describe-view", view(), Crawl::describe);
    }

    @Test
    void theChangesOfATable() {
        golden("changes-table", orders(HOURS), Crawl::next);
    }

    @Test
    void theChangesOfAView() {
        golden("changes-view", view(), Crawl::next);
    }

    @Test
    void aProfileOfHours() {
        Set<Measure<?>> inOrder = new LinkedHashSet<>(Arrays.asList(ALL));
        try (Crawl crawl = orders(HOURS)) {
            golden(
                    "profile-hours",
                    ProfileSql.of(crawl.describe(), HOURS, TWO_HOURS, inOrder, SnowflakeDialect.INSTANCE));
        }
    }

    @Test
    void aColumnWithNanIsReadAgainWithoutThem() {
        golden("profile-nan", orders(HOURS), crawl -> crawl.profile(TWO_HOURS, new Measure.NumberStats("SCORE")));
    }

    @Test
    void aProfileWithDuplicatesAsOfOneMoment() {
        golden(
                "profile-duplicates",
                orders(HOURS),
                crawl -> crawl.profile(
                        TWO_HOURS, new Measure.RowCount(), new Measure.DuplicateRows(List.of("ID", "MAIL"))));
    }

    @Test
    void aProfileOfDaysInAZone() {
        Partitioning days =
                new Partitioning.TimeWindows("DUE", null, Grain.DAY, ZoneId.of("Europe/Berlin"), Duration.ZERO);
        PartitionKey.Window day = Grain.DAY.windowAt(Instant.parse("2025-06-02T12:00:00Z"), ZoneId.of("Europe/Berlin"));
        golden("profile-days-berlin", orders(days), crawl -> crawl.profile(List.of(day), new Measure.RowCount()));
    }

    @Test
    void aProfileOfTheWhole() {
        golden(
                "profile-whole",
                orders(Partitioning.UNDIVIDED),
                crawl -> crawl.profile(List.of(PartitionKey.WHOLE), new Measure.NullCount("MAIL")));
    }

    private interface Work {
        Object on(Crawl crawl);
    }

    private static Crawl orders(Partitioning how) {
        return crawl(ORDERS, DatasetKind.TABLE, how);
    }

    private static Crawl view() {
        return crawl("V", DatasetKind.VIEW, HOURS);
    }

    private static Crawl crawl(String leaf, DatasetKind kind, Partitioning how) {
        Connector connector = new SnowflakeFactory().open(StandIn.get().source(options -> {
            options.put("databases", DATABASE);
            return options;
        }));
        return new Crawl(connector, new DatasetRef(DatasetName.of(DATABASE, "PUBLIC", leaf), kind), how);
    }

    private static void golden(String name, Crawl crawl, Work work) {
        try (crawl) {
            assertThat(work.on(crawl)).isNotNull();
            golden(name, String.join(";\n\n", crawl.asked()));
        }
    }

    private static void golden(String name, String statements) {
        String sent = statements + ";\n";
        Path file = GOLDEN.resolve(name + ".sql");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, sent);
            }
            assertThat(sent).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
