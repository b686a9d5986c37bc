package io.tidemark.app.life;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.testkit.RuleBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules whose figure is read from a profile show the very rows that it counted. */
class RowsBehindProfilesTest {
    private static final DatasetId SHIPMENTS = new DatasetId("warehouse:public.shipments");
    private static final PartitionKey.Window LAST = hour(NOON.minus(Duration.ofHours(3)));

    @TempDir
    static Path folder;

    private static WatchedServer server;
    private static Watch watch;

    @BeforeAll
    static void lookAtFourHoursOfWhichTheLastIsBad() throws IOException, SQLException {
        server = new WatchedServer(folder);
        server.execute(
                "CREATE TABLE shipments (id int, event_time timestamptz NOT NULL, carrier text, account text,"
                        + " weight double precision, parts int, PRIMARY KEY (id, event_time))"
                        + " PARTITION BY RANGE (event_time)",
                "DO $$ BEGIN FOR h IN 3..6 LOOP EXECUTE format('CREATE TABLE shipments_%s PARTITION OF shipments"
                        + " FOR VALUES FROM (%L) TO (%L)', h, timestamptz '" + NOON + "' - make_interval(hours => h),"
                        + " timestamptz '" + NOON + "' - make_interval(hours => h - 1)); END LOOP; END $$",
                "INSERT INTO shipments SELECT 1000 * h + i, timestamptz '" + NOON + "' - make_interval(hours => 7 - h)"
                        + " + make_interval(secs => i), CASE i % 2 WHEN 0 THEN 'road' ELSE 'rail' END,"
                        + " 'GB82WEST12345698765432', 10 + i % 7, 100 + i % 5"
                        + " FROM generate_series(1, 4) h, generate_series(1, 300) i",
                "UPDATE shipments SET carrier = CASE WHEN id % 3 = 0 THEN 'air''s' ELSE 'sea' END WHERE id BETWEEN 4001 AND 4045",
                "UPDATE shipments SET account = 'GB82WEST12345698765431' WHERE id BETWEEN 4101 AND 4130",
                "UPDATE shipments SET account = CASE WHEN id % 2 = 0 THEN '' END WHERE id BETWEEN 4131 AND 4150",
                "UPDATE shipments SET weight = CASE id % 4 WHEN 0 THEN -700 WHEN 1 THEN 0 WHEN 2 THEN 'NaN' ELSE 3000.5 END,"
                        + " parts = 2000000 WHERE id BETWEEN 4201 AND 4212");
        watch = new Watch(server.source());
        watch.store().sources().save(server.source());
        save(RuleType.NEW_CATEGORIES, "carrier", aRule());
        save(RuleType.FORMAT, "account", aRule().with("format", "iban"));
        save(RuleType.OUTLIERS, "weight", aRule().with("k", "1.2"));
        save(RuleType.OUTLIERS, "parts", aRule());
        watch.look(NOON);
    }

    @AfterAll
    static void stop() throws IOException {
        watch.close();
        server.close();
    }

    private static void save(RuleType type, String column, RuleBuilder rule) {
        watch.store()
                .rules()
                .save(rule.withId(column)
                        .ofType(type)
                        .on(SHIPMENTS.value())
                        .onColumn(column)
                        .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                        .build());
    }

    @Test
    void newCategoriesAreTheRowsWithSuchValues() {
        assertThat(figure("carrier")).isEqualTo(2);
        assertThat(ids(all("carrier"))).hasSize(45).allMatch(id -> id >= 4001 && id <= 4045);
        assertThat(sample("carrier").rows()).hasSize(20);
    }

    @Test
    void textsInNoSuchFormatAreThoseThatWereCountedAndNoEmptyOnes() {
        assertThat(figure("account")).isEqualTo(30);
        assertThat(ids(all("account"))).hasSize(30).allMatch(id -> id >= 4101 && id <= 4130);
        assertThat(sample("account").rows()).hasSize(20);
    }

    @Test
    void accountsAreHashedInSampleAndDownload() {
        assertThat(sample("account").masked()).contains("account");
        for (SampledRow row : all("account")) {
            assertThat(row.cells().get(2)).startsWith("#");
        }
    }

    @Test
    void outliersAreThoseThatTheProfileCounted() {
        assertThat(ids(all("weight"))).hasSize(9).noneMatch(id -> id % 4 == 2);
        assertThat(figure("weight")).isEqualTo(9);
        assertThat(ids(all("parts"))).hasSize(12);
        assertThat(figure("parts")).isEqualTo(12);
        assertThat(sample("parts").columns()).startsWith("id", "event_time", "parts");
    }

    private static double figure(String rule) {
        Verdict verdict = watch.store().verdicts().ofPartition(SHIPMENTS, LAST).stream()
                .filter(one -> one.rule().equals(new RuleId(rule)))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.outcome()).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) verdict.outcome()).observed();
    }

    private static RowSample sample(String rule) {
        return watch.badRows().samples(SHIPMENTS, LAST).stream()
                .filter(one -> one.rule().equals(new RuleId(rule)))
                .findFirst()
                .orElseThrow();
    }

    private static List<SampledRow> all(String rule) {
        List<SampledRow> rows = new ArrayList<>();
        watch.badRows().read(SHIPMENTS, LAST, new RuleId(rule), rule, new BadRowReads.Sink() {
            @Override
            public void columns(List<String> names) {
                assertThat(names).startsWith("id", "event_time", rule);
            }

            @Override
            public void row(SampledRow row) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static List<Integer> ids(List<SampledRow> rows) {
        return rows.stream()
                .map(row -> Integer.valueOf(String.valueOf(row.cells().getFirst())))
                .toList();
    }
}
