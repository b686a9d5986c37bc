package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The windows of a server without time zones are those of java.time, also where clocks are put back and forth. */
final class WindowTruncationTest {
    private static final int ROWS = 1_200;
    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(427).plusSeconds(13);

    @BeforeAll
    static void createTable() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS moments",
                        "CREATE TABLE moments (zoned timestamp NOT NULL, local datetime(6), day date)",
                        "INSERT INTO moments SELECT t, t, t FROM (SELECT timestamp '2025-03-01 00:00:00'"
                                + " + INTERVAL seq * (427 * 60 + 13) SECOND AS t FROM seq_0_to_" + (ROWS - 1) + ") s");
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, UTC", "DAY, UTC", "WEEK, UTC", "MONTH, UTC",
        "HOUR, Europe/Berlin", "DAY, Europe/Berlin", "WEEK, Europe/Berlin", "MONTH, Europe/Berlin",
        "HOUR, Asia/Kolkata", "DAY, America/New_York", "HOUR, Australia/Lord_Howe", "DAY, Australia/Lord_Howe",
        "DAY, Pacific/Kiritimati", "WEEK, America/St_Johns", "DAY, Africa/Cairo"
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

    @Test
    void theDayOnWhichClocksGoForwardIsProfiledToItsLastHour() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Partitioning daily = new Partitioning.TimeWindows("local", null, Grain.DAY, berlin, Duration.ZERO);
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS spring",
                        "CREATE TABLE spring (local datetime)",
                        "INSERT INTO spring VALUES ('2025-03-29 22:59:59'), ('2025-03-29 23:00:00'),"
                                + " ('2025-03-30 21:59:59'), ('2025-03-30 22:00:00')");
        Instant from = Instant.parse("2025-03-29T23:00:00Z");
        PartitionKey.Window day = new PartitionKey.Window(from, from.plus(Duration.ofHours(23)));
        Crawl crawl = new Crawl(Crawl.table("spring"), daily);
        assertThat(crawl.profile(day, new Measure.RowCount()).get(new Measure.RowCount()))
                .contains(new Tally(2));
    }

    private static Map<PartitionKey.Window, Long> listed(String column, Grain grain, ZoneId zone) {
        Partitioning how = new Partitioning.TimeWindows(column, null, grain, zone, Duration.ZERO);
        PartitionListing listing = new Crawl(Crawl.table("moments"), how).next(FIRST.minus(Duration.ofDays(40)));
        return listing.observations().stream()
                .collect(Collectors.toMap(
                        seen -> (PartitionKey.Window) seen.partition(),
                        WindowTruncationTest::rows,
                        Long::sum,
                        TreeMap::new));
    }

    private static Long rows(Observation seen) {
        return Objects.requireNonNull(seen.rows());
    }

    private static Map<PartitionKey.Window, Long> expected(Grain grain, ZoneId zone, Function<Instant, Instant> read) {
        Stream<Instant> moments = IntStream.range(0, ROWS).mapToObj(i -> FIRST.plus(STEP.multipliedBy(i)));
        return moments.map(read)
                .collect(Collectors.groupingBy(
                        moment -> grain.windowAt(moment, zone), TreeMap::new, Collectors.counting()));
    }
}
