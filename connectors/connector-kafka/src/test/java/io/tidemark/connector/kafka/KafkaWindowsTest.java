package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KafkaWindowsTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant HORIZON = TEN.minus(Duration.ofDays(14));
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Test
    void windowsInWhichSomethingWasDeliveredAreListed() {
        TestTopic topic = TestTopic.create(2);
        deliver(topic, 0, "10:05", "10:59");
        deliver(topic, 1, "12:00");
        PartitionListing listing = list(topic, "");
        assertThat(listing.complete()).isTrue();
        assertThat(revisions(listing)).containsOnlyKeys("2026-03-02T10:00Z", "2026-03-02T12:00Z");
        assertThat(listing.observations()).extracting(Observation::rows).containsOnlyNulls();
    }

    @Test
    void anEmptyTopicHasNoWindows() {
        PartitionListing listing = list(TestTopic.create(2), "");
        assertThat(listing.observations()).isEmpty();
        assertThat(listing.complete()).isTrue();
        assertThat(listing.cursor()).isNotEmpty();
    }

    @Test
    void theFirstRecordOfAnEmptyTopicIsSeen() {
        TestTopic topic = TestTopic.create(2);
        String cursor = list(topic, "").cursor();
        deliver(topic, 1, "10:05");
        assertThat(revisions(list(topic, cursor))).containsOnlyKeys("2026-03-02T10:00Z");
    }

    @Test
    void nothingIsListedWhenNothingMoved() {
        TestTopic topic = TestTopic.create(2);
        deliver(topic, 0, "10:05");
        String cursor = list(topic, "").cursor();
        assertThat(list(topic, cursor)).isEqualTo(PartitionListing.unchanged(cursor));
    }

    @Test
    void aDeliveryWithinLatenessMovesTheWindowBeforeToo() {
        TestTopic topic = TestTopic.create(2);
        deliver(topic, 0, "09:30", "10:05", "10:50");
        PartitionListing before = list(topic, "");
        deliver(topic, 0, "11:09");
        PartitionListing after = list(topic, before.cursor());
        assertThat(after.complete()).isFalse();
        assertThat(revisions(after)).containsOnlyKeys("2026-03-02T10:00Z", "2026-03-02T11:00Z");
        assertThat(revisions(after).get("2026-03-02T10:00Z"))
                .isNotEqualTo(revisions(before).get("2026-03-02T10:00Z"));
    }

    @Test
    void anHourThatIsLoadedRightAfterItsEndIsListedThoughNothingWasDeliveredDuringIt() {
        TestTopic topic = TestTopic.create(2);
        deliver(topic, 0, "08:30");
        topic.put(1, TEN.plusSeconds(300), "{\"at\": \"2026-03-02T09:59:00Z\"}");
        topic.put(1, TEN.plusSeconds(301), "{\"at\": \"2026-03-02T10:00:01Z\"}").flush();
        assertThat(revisions(list(topic, "")))
                .containsOnlyKeys("2026-03-02T08:00Z", "2026-03-02T09:00Z", "2026-03-02T10:00Z");
    }

    @Test
    void anHourWithoutDeliveriesIsNotListedBecauseTheNextOneBegan() {
        TestTopic topic = TestTopic.create(1);
        deliver(topic, 0, "08:30");
        topic.put(0, TEN.plusSeconds(301), "{\"at\": \"2026-03-02T10:00:01Z\"}").flush();
        assertThat(revisions(list(topic, ""))).containsOnlyKeys("2026-03-02T08:00Z", "2026-03-02T10:00Z");
    }

    @Test
    void aDeliveryAfterTheDeadlineLeavesTheWindowBeforeAsItIs() {
        TestTopic topic = TestTopic.create(2);
        deliver(topic, 0, "10:05", "10:50");
        deliver(topic, 1, "10:10");
        PartitionListing before = list(topic, "");
        deliver(topic, 0, "11:10");
        PartitionListing after = list(topic, before.cursor());
        assertThat(revisions(after).get("2026-03-02T11:00Z")).isNotNull();
        assertThat(revisions(after)
                        .getOrDefault("2026-03-02T10:00Z", revisions(before).get("2026-03-02T10:00Z")))
                .isEqualTo(revisions(before).get("2026-03-02T10:00Z"));
        deliver(topic, 0, "12:20");
        assertThat(revisions(list(topic, after.cursor())))
                .containsKey("2026-03-02T12:00Z")
                .doesNotContainKey("2026-03-02T10:00Z");
    }

    /** In a year that no clock has reached, as the marks that end transactions carry the broker's time. */
    @Test
    void whatATransactionDeliversIsListedOnceItIsCommitted() {
        Instant ten = Instant.parse("2100-03-02T10:00:00Z");
        TestTopic topic = TestTopic.create(
                "transactional", 1, Map.of("message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE)));
        try (KafkaConnector connector = KafkaSources.open(KafkaSources.plain(), ten.plusSeconds(7_200));
                KafkaProducer<byte[], byte[]> producer = TestTopic.producer(Map.of("transactional.id", topic.name))) {
            topic.put(0, ten.plusSeconds(60), "{}").flush();
            producer.initTransactions();
            producer.beginTransaction();
            TestTopic.sendNow(producer, topic.record(0, ten.plusSeconds(3_600), null, "{}"));
            DatasetDescription described = connector.describe(topic.ref());
            PartitionListing open = connector.partitions(described, HOURLY, "", ten);
            assertThat(revisions(open)).containsOnlyKeys("2100-03-02T10:00Z");
            producer.commitTransaction();
            PartitionListing committed = connector.partitions(described, HOURLY, open.cursor(), ten);
            while (committed.observations().isEmpty()) {
                committed = connector.partitions(described, HOURLY, open.cursor(), ten);
            }
            assertThat(revisions(committed)).containsKey("2100-03-02T11:00Z");
        }
    }

    @Test
    void revisionsAreTheSameHoweverOftenTheTopicIsListed() {
        TestTopic topic = TestTopic.create(3);
        deliver(topic, 0, "09:05", "10:05", "11:05", "12:05");
        deliver(topic, 1, "10:05", "12:15");
        PartitionListing first = list(topic, "");
        assertThat(list(topic, "")).isEqualTo(first);
        deliver(topic, 2, "12:29");
        assertThat(revisions(first)).containsAllEntriesOf(without(revisions(list(topic, "")), "2026-03-02T12:00Z"));
    }

    @Test
    void windowsBeforeTheHorizonAreLeftOut() {
        TestTopic topic = TestTopic.create(1);
        deliver(topic, 0, "08:05", "09:05", "10:05");
        PartitionListing listing = CONNECTOR.partitions(
                CONNECTOR.describe(topic.ref()), HOURLY, "", Instant.parse("2026-03-02T09:30:00Z"));
        assertThat(revisions(listing)).containsOnlyKeys("2026-03-02T09:00Z", "2026-03-02T10:00Z");
    }

    @Test
    void oldRecordsThatAreDeliveredNowMoveTheWindowOfTheirDelivery() {
        TestTopic topic = TestTopic.create(1);
        deliver(topic, 0, "08:05", "10:05");
        PartitionListing before = list(topic, "");
        deliver(topic, 0, "08:06");
        assertThat(revisions(list(topic, before.cursor()))).containsOnlyKeys("2026-03-02T10:00Z");
    }

    @Test
    void aCursorOfAnotherTopicOrCutIsNotTrusted() {
        TestTopic topic = TestTopic.create(1);
        deliver(topic, 0, "10:05");
        TestTopic other = TestTopic.create(1);
        deliver(other, 0, "11:05");
        assertThat(list(topic, list(other, "").cursor()).complete()).isTrue();
        assertThat(list(topic, "what?").complete()).isTrue();
        assertThat(list(topic, "1;000000000000;zzzzzzzzzzzzz@zzzzzzzzzzzzz").complete())
                .isTrue();
    }

    @Test
    void aTopicThatIsNotDividedIsOnePartitionWithItsEndsAsRevision() {
        TestTopic topic = TestTopic.create(2);
        PartitionListing empty =
                CONNECTOR.partitions(CONNECTOR.describe(topic.ref()), Partitioning.UNDIVIDED, "", HORIZON);
        assertThat(empty.observations()).singleElement().matches(Observation::isEmpty);
        deliver(topic, 0, "10:05");
        PartitionListing moved =
                CONNECTOR.partitions(CONNECTOR.describe(topic.ref()), Partitioning.UNDIVIDED, empty.cursor(), HORIZON);
        assertThat(moved.observations())
                .singleElement()
                .satisfies(seen -> assertThat(seen.partition()).isEqualTo(PartitionKey.WHOLE))
                .satisfies(seen -> assertThat(seen.revision())
                        .isNotEqualTo(empty.observations().getFirst().revision()));
    }

    @Test
    void twoWeeksOfHoursAreListedAtOnce() {
        TestTopic topic = TestTopic.create(4);
        for (int hour = 335; hour >= 0; hour--) {
            topic.put(hour % 4, TEN.minus(Duration.ofHours(hour)).plusSeconds(700), "{}");
        }
        topic.flush();
        PartitionListing listing = list(topic, "");
        assertThat(listing.observations()).hasSize(336);
        assertThat(listing.observations()).extracting(Observation::revision).doesNotHaveDuplicates();
    }

    private static void deliver(TestTopic topic, int shard, String... times) {
        for (String time : times) {
            topic.put(shard, Instant.parse("2026-03-02T" + time + ":00Z"), "{}");
        }
        topic.flush();
    }

    private static PartitionListing list(TestTopic topic, String cursor) {
        return CONNECTOR.partitions(CONNECTOR.describe(topic.ref()), HOURLY, cursor, HORIZON);
    }

    private static Map<String, Revision> revisions(PartitionListing listing) {
        Map<String, Revision> revisions = new TreeMap<>();
        listing.observations().forEach(seen -> revisions.put(seen.partition().text(), seen.revision()));
        return revisions;
    }

    private static Map<String, Revision> without(Map<String, Revision> revisions, String window) {
        Map<String, Revision> rest = new TreeMap<>(revisions);
        rest.keySet().removeAll(List.of(window));
        return rest;
    }
}
