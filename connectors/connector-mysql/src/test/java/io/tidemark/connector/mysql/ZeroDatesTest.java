package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that no calendar has are values, but none in time. */
final class ZeroDatesTest {
    private static final Instant DAY = Instant.parse("2025-06-02T00:00:00Z");

    @BeforeAll
    static void createTable() {
        TestServer.get()
                .execute(
                        "SET sql_mode = ''",
                        "DROP TABLE IF EXISTS zeros",
                        "CREATE TABLE zeros (at datetime(6) NOT NULL, day date, zoned timestamp NULL)",
                        "INSERT INTO zeros VALUES ('0000-00-00', '0000-00-00', '0000-00-00'), ('2025-06-00', '2025-06-00', NULL),"
                                + " ('2025-00-02', '2025-00-02', '2025-06-02 05:00'), (DATE '2025-06-02', '2025-06-02', '2025-06-02 07:00'),"
                                + " ('2025-05-31 23:59', '2025-05-31', NULL)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "day", "zoned"})
    void aRangeOfTimeLeavesThemOut(String column) {
        InstantRange range = Crawl.of("zeros", new Measure.TimeRange(column));
        Instant first = Instant.parse(column.equals("at") ? "2025-05-31T23:59:00Z" : "2025-05-31T00:00:00Z");
        assertThat(range)
                .isEqualTo(
                        column.equals("zoned")
                                ? new InstantRange(DAY.plus(Duration.ofHours(5)), DAY.plus(Duration.ofHours(7)))
                                : new InstantRange(first, DAY));
    }

    @Test
    void theyAreNoNulls() {
        assertThat(Crawl.of("zeros", new Measure.NullCount("day"))).isEqualTo(Tally.ZERO);
        assertThat(Crawl.of("zeros", new Measure.NullCount("zoned"))).isEqualTo(new Tally(2));
        DuplicateTally found = Crawl.of("zeros", new Measure.DuplicateRows(List.of("at")));
        assertThat(found.distinctKeys()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "day"})
    void theyBelongToNoWindow(String column) {
        for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("Europe/Berlin"))) {
            for (Grain grain : Grain.values()) {
                Partitioning how = new Partitioning.TimeWindows(column, null, grain, zone, Duration.ZERO);
                Crawl crawl = new Crawl(Crawl.table("zeros"), how);
                PartitionListing listing = crawl.next(DAY.minus(Duration.ofDays(60)));
                assertThat(listing.observations().stream()
                                .mapToLong(ZeroDatesTest::rows)
                                .sum())
                        .as("%s in %s", grain, zone)
                        .isEqualTo(2);
                listing.observations().forEach(seen -> profiles(crawl, seen.partition(), rows(seen)));
            }
        }
    }

    private static long rows(Observation seen) {
        return seen.rows() == null ? -1 : seen.rows();
    }

    private static void profiles(Crawl crawl, PartitionKey window, long rows) {
        Measure.RowCount count = new Measure.RowCount();
        States states = crawl.profile(window, count, new Measure.DuplicateRows(List.of("day")));
        assertThat(states.failures()).isEmpty();
        assertThat(states.get(count)).contains(new Tally(rows));
    }
}
