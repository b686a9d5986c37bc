package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChangesTest {
    private static final Partitioning HOURS = Partitioning.TimeWindows.hourly("at", null);
    private static final String ROWS = "(id BIGINT, \"at\" TIMESTAMPTZ)";
    private static final String TABLE = "changing";

    private final StandIn server = StandIn.get();

    @BeforeEach
    void createTable() {
        Crawl.create(TABLE, ROWS);
        insert("00:10", "05:10");
    }

    private static void insert(String... times) {
        for (String time : times) {
            Crawl.change(TABLE, "INSERT INTO {} VALUES (1, '2025-06-02 " + time + ":00Z')");
        }
    }

    @Test
    void whereNoSignalMovedNoRowIsLookedAt() {
        try (Crawl crawl = Crawl.ofTable(TABLE, HOURS)) {
            crawl.next();
            assertThat(crawl.next().observations()).isEmpty();
            assertThat(counts(crawl)).isEqualTo(1);
        }
    }

    @Test
    void aMovedSignalIsFollowedByOneGroupedCount() {
        try (Crawl crawl = Crawl.ofTable(TABLE, HOURS)) {
            crawl.next();
            insert("05:20");
            PartitionListing after = crawl.next();
            assertThat(after.observations())
                    .extracting(Observation::partition, Observation::rows)
                    .containsExactlyInAnyOrder(tuple(Crawl.hour(0), 1L), tuple(Crawl.hour(5), 2L));
            assertThat(counts(crawl)).isEqualTo(2);
        }
    }

    @Test
    void anEmptyTableIsKnownToBeEmptyWithoutALook() {
        Crawl.create(TABLE, ROWS);
        try (Crawl crawl = Crawl.ofTable(TABLE, HOURS)) {
            PartitionListing listing = crawl.next();
            assertThat(listing.complete()).isTrue();
            assertThat(listing.observations()).isEmpty();
            assertThat(counts(crawl)).isZero();
        }
    }

    @Test
    void aChangeInPlaceMovesTheWholeThoughRowsAndBytesStay() {
        try (Crawl crawl = Crawl.ofTable(TABLE, Partitioning.UNDIVIDED)) {
            Observation before = crawl.next().observations().getFirst();
            Crawl.change(TABLE, "UPDATE {} SET id = 2");
            Observation after = crawl.next().observations().getFirst();
            assertThat(after.rows()).isEqualTo(before.rows()).isEqualTo(2);
            assertThat(after.bytes()).isEqualTo(before.bytes());
            assertThat(after.revision()).isNotEqualTo(before.revision());
            assertThat(counts(crawl)).isZero();
        }
    }

    @Test
    void aTableThatIsReplacedByOneOfTheSameSizeMoves() {
        try (Crawl crawl = Crawl.ofTable(TABLE, Partitioning.UNDIVIDED)) {
            Observation before = crawl.next().observations().getFirst();
            server.engine().execute("CREATE OR REPLACE TABLE " + Crawl.quoted(TABLE) + ROWS);
            server.engine().execute("INSERT INTO " + Crawl.quoted(TABLE) + " VALUES (1, now()), (2, now())");
            assertThat(crawl.next().observations().getFirst().revision()).isNotEqualTo(before.revision());
        }
    }

    @Test
    void whereTheTokenIsRefusedRowsAndBytesHaveToDo() {
        try (Faults.Fault refused = server.faults().fail("SYSTEM$", "003001", "42501", "Insufficient privileges");
                Crawl crawl = Crawl.ofTable(TABLE, HOURS)) {
            assertThat(refused).isNotNull();
            assertThat(crawl.next().observations()).hasSize(2);
            assertThat(crawl.next().observations()).isEmpty();
            insert("07:00");
            assertThat(crawl.next().observations()).hasSize(3);
        }
    }

    @Test
    void aViewIsCountedEveryTimeByTheSameWordsSoThatSnowflakesResultCacheMayAnswer() {
        server.engine()
                .execute("CREATE OR REPLACE VIEW " + Crawl.quoted("watching") + " AS FROM " + Crawl.quoted(TABLE));
        try (Crawl crawl = Crawl.ofView("watching", HOURS)) {
            assertThat(crawl.next().observations()).hasSize(2);
            assertThat(crawl.next().observations()).isEmpty();
            insert("07:00");
            assertThat(crawl.next().observations()).hasSize(3);
            assertThat(crawl.asked().stream()
                            .filter(sql -> sql.contains("COUNT(*)"))
                            .distinct())
                    .hasSize(1);
            assertThat(counts(crawl)).isEqualTo(3);
        }
    }

    @Test
    void aViewThatIsNotCutIsCountedAsAWhole() {
        server.engine()
                .execute("CREATE OR REPLACE VIEW " + Crawl.quoted("watching") + " AS FROM " + Crawl.quoted(TABLE));
        try (Crawl crawl = Crawl.ofView("watching", Partitioning.UNDIVIDED)) {
            List<Observation> seen = crawl.next().observations();
            assertThat(seen).extracting(Observation::partition).containsExactly(PartitionKey.WHOLE);
            assertThat(seen).extracting(Observation::rows).containsExactly(2L);
        }
    }

    private static long counts(Crawl crawl) {
        return crawl.asked().stream().filter(sql -> sql.contains("COUNT(*)")).count();
    }
}
