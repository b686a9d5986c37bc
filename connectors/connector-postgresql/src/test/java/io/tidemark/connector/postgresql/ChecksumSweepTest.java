package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view, which signals nothing but counts, swept by checksum. Four hours have ended; each crawl sweeps two. */
final class ChecksumSweepTest {
    private static final Instant NOW = Crawl.MIDNIGHT.plus(Duration.ofMinutes(4 * 60 + 15));
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final DatasetRef VIEW = new DatasetRef(DatasetName.of("public", "swept_view"), DatasetKind.VIEW);

    private final TestServer server = TestServer.get();
    private final Connector connector = server.sweeping(2, () -> NOW);
    private String cursor = "";

    @BeforeEach
    void createView() {
        server.execute(
                "DROP TABLE IF EXISTS swept CASCADE",
                "CREATE TABLE swept (id bigint, at timestamptz, note text, doc json, places point, tags text[])",
                "INSERT INTO swept SELECT i, timestamptz '2025-06-02 00:00+00' + i * interval '20 minutes', 'a', '{}',"
                        + " '(1,2)', '{x}' FROM generate_series(0, 11) i",
                "CREATE VIEW swept_view AS SELECT * FROM swept");
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void aChangeInPlaceMovesJustItsHourOnceItIsSwept() {
        Map<PartitionKey, Observation> before = Crawl.byKey(next());
        next();
        server.execute("UPDATE swept SET note = 'b' WHERE id = 6");
        assertThat(next().observations()).as("hours 0 and 1 are swept").isEmpty();
        Map<PartitionKey, Observation> after = Crawl.byKey(next());
        assertThat(after.keySet())
                .filteredOn(key -> !revision(after, key).equals(revision(before, key)))
                .containsExactly(Crawl.hour(2));
        next();
        assertThat(next().observations()).as("it moved once").isEmpty();
    }

    @Test
    void anHourThatMovedOnceKeepsItsSumInLaterListings() {
        next();
        next();
        server.execute("UPDATE swept SET note = 'b' WHERE id = 6");
        next();
        Map<PartitionKey, Observation> moved = Crawl.byKey(next());
        server.execute("INSERT INTO swept (id, at) VALUES (99, '2025-06-02 00:30+00')");
        Map<PartitionKey, Observation> after = Crawl.byKey(next());
        assertThat(revision(after, Crawl.hour(2))).isEqualTo(revision(moved, Crawl.hour(2)));
        assertThat(revision(after, Crawl.hour(0))).isNotEqualTo(revision(moved, Crawl.hour(0)));
    }

    private PartitionListing next() {
        DatasetDescription described = connector.describe(VIEW);
        PartitionListing listing = connector.partitions(described, HOURLY, cursor, Crawl.MIDNIGHT);
        cursor = listing.cursor();
        return listing;
    }

    private static Object revision(Map<PartitionKey, Observation> seen, PartitionKey key) {
        Observation one = seen.get(key);
        return one == null ? "none" : one.revision();
    }
}
