package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL's windows are those of java.time, also where clocks are put back and forth. */
final class WindowTruncationTest {
    private static final int ROWS = 1_200;
    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(427).plusSeconds(13);

    @BeforeAll
    static void createTable() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS moments",
                        "CREATE TABLE moments (zoned timestamptz, local timestamp, day date)",
                        "INSERT INTO moments SELECT t, t AT TIME ZONE 'UTC', (t AT TIME ZONE 'UTC')::date"
                                + " FROM (SELECT timestamptz '2025-03-01 00:00+00' + i * interval '427 minutes 13 seconds' AS t"
                                + " FROM generate_series(0, " + (ROWS - 1) + ") i)");
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, UTC", "DAY, UTC", "WEEK, UTC", "MONTH, UTC",
        "HOUR, Europe/Berlin", "DAY, Europe/Berlin", "WEEK, Europe/Berlin", "MONTH, Europe/Berlin",
        "HOUR, Asia/Kolkata", "DAY, America/New_York", "HOUR, Australia/Lord_Howe", "DAY, Australia/Lord_Howe",
        "DAY, Pacific/Kiritimati", "WEEK, America/St_Johns"
    })
    void windowsAreThoseOfJava(Grain grain, ZoneId zone) {
        assertThat(listed("zoned", grain, zone)).isEqualTo(expected(grain, zone, Function.identity()));
        assertThat(listed("local", grain, zone)).isEqualTo(expected(grain, zone, Function.identity()));
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
        try (Crawl crawl = new Crawl(Crawl.table("moments"), how)) {
            PartitionListing listing =
                    crawl.connector().partitions(crawl.describe(), how, "", FIRST.minus(Duration.ofDays(40)));
            return listing.observations().stream()
                    .collect(Collectors.toMap(
                            seen -> (PartitionKey.Window) seen.partition(),
                            WindowTruncationTest::rows,
                            Long::sum,
                            TreeMap::new));
        }
    }

    private static Long rows(Observation seen) {
        return seen.rows() == null ? -1L : seen.rows();
    }

    private static Map<PartitionKey.Window, Long> expected(Grain grain, ZoneId zone, Function<Instant, Instant> read) {
        Stream<Instant> moments = IntStream.range(0, ROWS).mapToObj(i -> FIRST.plus(STEP.multipliedBy(i)));
        return moments.map(read)
                .collect(Collectors.groupingBy(
                        moment -> grain.windowAt(moment, zone), TreeMap::new, Collectors.counting()));
    }
}
