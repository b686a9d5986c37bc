package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The windows in SQL are those of java.time, also where clocks are put back and forth. */
final class WindowsTest {
    private static final int ROWS = 1_200;
    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(427).plusSeconds(13);

    private static final DatasetRef MOMENTS = Crawl.ref("moments", DatasetKind.TABLE);
    private static final Connector CONNECTOR = StandIn.get().open();

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @BeforeAll
    static void createTable() {
        Crawl.create(
                "moments",
                "AS SELECT t AS zoned, timezone('UTC', t) AS local, CAST(timezone('UTC', t) AS DATE) AS day FROM"
                        + " (SELECT TIMESTAMPTZ '2025-03-01 00:00:00+00' + to_seconds(CAST(i * 25633 AS BIGINT)) AS t"
                        + " FROM range(" + ROWS + ") r(i))");
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, UTC", "DAY, UTC", "WEEK, UTC", "MONTH, UTC",
        "HOUR, Europe/Berlin", "DAY, Europe/Berlin", "WEEK, Europe/Berlin", "MONTH, Europe/Berlin",
        "HOUR, Asia/Kolkata", "HOUR, Australia/Adelaide", "HOUR, America/St_Johns", "DAY, America/New_York",
        "DAY, Australia/Lord_Howe", "DAY, Pacific/Kiritimati", "WEEK, America/St_Johns", "DAY, Africa/Cairo",
        "MONTH, Asia/Beirut"
    })
    void windowsAreThoseOfJava(Grain grain, ZoneId zone) {
        assertThat(listed("zoned", grain, zone)).isEqualTo(expected(grain, zone, UnaryOperator.identity()));
        assertThat(listed("local", grain, zone)).isEqualTo(expected(grain, zone, UnaryOperator.identity()));
        assertThat(listed("day", grain, zone))
                .isEqualTo(expected(
                        grain,
                        zone,
                        moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)
                                .atStartOfDay(zone)
                                .toInstant()));
    }

    private static Map<PartitionKey.Window, Long> listed(String column, Grain grain, ZoneId zone) {
        Partitioning how = new Partitioning.TimeWindows(column, null, grain, zone, Duration.ZERO);
        PartitionListing listing =
                CONNECTOR.partitions(CONNECTOR.describe(MOMENTS), how, "", FIRST.minus(Duration.ofDays(40)));
        return listing.observations().stream()
                .collect(Collectors.toMap(
                        seen -> (PartitionKey.Window) seen.partition(), WindowsTest::rows, Long::sum, TreeMap::new));
    }

    private static Long rows(Observation seen) {
        return seen.rows() == null ? -1L : seen.rows();
    }

    private static Map<PartitionKey.Window, Long> expected(Grain grain, ZoneId zone, Function<Instant, Instant> read) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> read.apply(FIRST.plus(STEP.multipliedBy(i))))
                .collect(Collectors.groupingBy(
                        moment -> grain.windowAt(moment, zone), TreeMap::new, Collectors.counting()));
    }
}
