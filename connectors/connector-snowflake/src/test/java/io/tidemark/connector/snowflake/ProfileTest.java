package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileTest {
    private static final Measure<?> ROWS = new Measure.RowCount();
    private static final Measure<?> SAME_IDS = new Measure.DuplicateRows(List.of("id"));
    private static final Measure.NumberStats SCORES = new Measure.NumberStats("score");
    private static final List<PartitionKey> WHOLE = List.of(PartitionKey.WHOLE);

    private final StandIn server = StandIn.get();

    @BeforeAll
    static void createTables() {
        String rows = "AS SELECT * FROM (VALUES (1, 1.5::DOUBLE), (1, 'NaN'::DOUBLE), (2, 4.5::DOUBLE)) t(id, score)";
        Crawl.create("profiled", rows);
        Crawl.create("no_travel", rows);
        StandIn.get()
                .engine()
                .execute("CREATE OR REPLACE VIEW " + Crawl.quoted("viewed") + " AS FROM " + Crawl.quoted("profiled"));
    }

    @Test
    void allStatementsOfAProfileReadATableAsOfOneMoment() {
        try (Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            crawl.profile(WHOLE, ROWS, SCORES, SAME_IDS, new Measure.DuplicateRows(List.of("score")));
            List<String> reads = reads(crawl);
            assertThat(reads).hasSize(4);
            assertThat(reads).allMatch(sql -> sql.contains("AT(TIMESTAMP => CAST('2025-06-03T00:00:00.123+00:00'"));
        }
    }

    @Test
    void aProfileOfOneStatementNeedsNoMoment() {
        try (Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            crawl.profile(WHOLE, ROWS, new Measure.NullCount("id"));
            assertThat(reads(crawl)).hasSize(1).noneMatch(sql -> sql.contains("AT("));
        }
    }

    @Test
    void whatCannotTravelInTimeIsReadAsItIs() {
        for (DatasetKind kind : List.of(DatasetKind.TABLE, DatasetKind.VIEW)) {
            String name = kind == DatasetKind.TABLE ? "no_travel" : "viewed";
            try (Crawl crawl = new Crawl(server.open(), Crawl.ref(name, kind), Partitioning.UNDIVIDED)) {
                States states = crawl.profile(WHOLE, ROWS, SAME_IDS).getFirst().states();
                assertThat(states.failures()).isEmpty();
                assertThat(reads(crawl)).hasSize(2).noneMatch(sql -> sql.contains("AT("));
            }
        }
    }

    @Test
    void whereTimeTravelIsRefusedTheTableIsReadAsItIs() {
        try (Faults.Fault refused =
                        server.faults().fail("LIMIT 0", "000707", "02000", "Time travel data is not available");
                Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            assertThat(refused).isNotNull();
            States states = crawl.profile(WHOLE, ROWS, SAME_IDS).getFirst().states();
            assertThat(states.failures()).isEmpty();
            assertThat(reads(crawl)).hasSize(2).noneMatch(sql -> sql.contains("AT("));
        }
    }

    @Test
    void valuesThatAreNoNumbersAreLeftOut() {
        try (Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            NumberSummary scores =
                    crawl.profile(WHOLE, SCORES).getFirst().states().get(SCORES).orElseThrow();
            assertThat(scores.count()).isEqualTo(2);
            assertThat(scores.max()).isEqualTo(4.5);
            assertThat(scores.mean()).isCloseTo(3, within(1e-12));
            assertThat(scores.m2()).isCloseTo(4.5, within(1e-12));
        }
    }

    @Test
    void aMeasureThatCannotBeComputedFailsAlone() {
        try (Faults.Fault fault = server.faults().fail("AVG(", "100051", "22012", "Division by zero");
                Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            assertThat(fault).isNotNull();
            States states = crawl.profile(WHOLE, ROWS, SCORES).getFirst().states();
            assertThat(states.failures()).containsOnlyKeys(SCORES);
            assertThat(states.failures().values()).extracting(Failure::code).containsExactly(ErrorCode.MALFORMED_DATA);
            assertThat(states.all()).containsOnlyKeys(ROWS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "002003, 42S02, DATASET_GONE",
        "002003, 02000, DATASET_GONE",
        "000604, 57014, TOO_SLOW",
        "000630, 57014, TOO_SLOW",
        "000606, 57P03, INVALID_SETTING",
        "000707, 02000, REFUSED_FOR_NOW",
        "390114, 08001, UNREACHABLE"
    })
    void theNumbersOfSnowflakesErrorsAreUnderstood(String number, String state, ErrorCode code) {
        try (Faults.Fault fault = server.faults().fail("COUNT(*)", number, state, "So says Snowflake.");
                Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            assertThat(fault).isNotNull();
            TidemarkException thrown = catchThrowableOfType(TidemarkException.class, () -> crawl.profile(WHOLE, ROWS));
            assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(code);
            assertThat(thrown).hasMessageContaining("profiled").hasMessageContaining("So says Snowflake.");
        }
    }

    @Test
    void aTableThatMayNotBeReadSaysSo() {
        try (Faults.Fault fault =
                        server.faults().fail("COUNT(*)", "003001", "42501", "Insufficient privileges to operate");
                Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            assertThat(fault).isNotNull();
            States states = crawl.profile(WHOLE, ROWS).getFirst().states();
            assertThat(states.failures()).containsOnlyKeys(ROWS);
            assertThat(states.failures().values())
                    .allMatch(failure -> failure.code() == ErrorCode.PERMISSION_DENIED)
                    .allMatch(failure -> failure.message().contains("grant it SELECT"));
        }
    }

    @Test
    void nothingButSelectAndShowIsEverSent() {
        try (Crawl crawl = Crawl.ofTable("profiled", Partitioning.UNDIVIDED)) {
            crawl.connector().check();
            crawl.connector().datasets();
            crawl.next();
            crawl.profile(WHOLE, ROWS, SCORES, SAME_IDS);
        }
        assertThat(server.asked())
                .extracting(Asked::sql)
                .hasSizeGreaterThan(8)
                .allMatch(sql -> sql.startsWith("SELECT ") || sql.startsWith("SHOW "));
    }

    private static List<String> reads(Crawl crawl) {
        return crawl.asked().stream().filter(sql -> sql.contains("\nFROM ")).toList();
    }
}
