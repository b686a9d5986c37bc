package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KafkaScanTest {
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final Partitioning BY_RECORD_TIME = Partitioning.TimeWindows.hourly("$timestamp", null);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Test
    void recordsBelongToTheWindowOfTheirEventTime() {
        TestTopic topic = TestTopic.create(2);
        event(topic, 0, "10:00", "10:00", 1);
        event(topic, 0, "10:59", "11:05", 2);
        event(topic, 1, "11:00", "11:01", 3);
        topic.flush();
        assertThat(scan(topic, HOURLY, "10", "11"))
                .containsExactlyInAnyOrder("RECORD 10:00 1", "RECORD 10:00 2", "RECORD 11:00 3");
    }

    @Test
    void aRecordOfAWindowThatWasNotAskedForIsLeftOut() {
        TestTopic topic = TestTopic.create(1);
        event(topic, 0, "09:59", "10:05", 1);
        event(topic, 0, "10:01", "10:06", 2);
        event(topic, 0, "11:01", "11:05", 3);
        topic.flush();
        assertThat(scan(topic, HOURLY, "10")).containsExactly("RECORD 10:00 2");
    }

    @Test
    void aRecordThatIsDeliveredAfterTheDeadlineIsMisplacedInTheWindowOfItsDelivery() {
        TestTopic topic = TestTopic.create(1);
        event(topic, 0, "10:01", "10:02", 1);
        event(topic, 0, "10:30", "11:10", 2);
        event(topic, 0, "08:30", "11:11", 3);
        event(topic, 0, "12:30", "11:12", 4);
        topic.flush();
        assertThat(scan(topic, HOURLY, "11"))
                .containsExactly("MISPLACED 11:00 2", "MISPLACED 11:00 3", "MISPLACED 11:00 4");
        assertThat(scan(topic, HOURLY, "10")).containsExactly("RECORD 10:00 1");
        assertThat(scan(topic, HOURLY, "10", "11", "12"))
                .containsExactly("RECORD 10:00 1", "MISPLACED 11:00 2", "MISPLACED 11:00 3", "MISPLACED 11:00 4");
    }

    @Test
    void deliveryIsTheLatestRecordTimeSoFar() {
        TestTopic topic = TestTopic.create(1);
        event(topic, 0, "08:01", "08:01", 1);
        event(topic, 0, "10:01", "10:01", 2);
        event(topic, 0, "08:02", "08:02", 3);
        topic.flush();
        assertThat(scan(topic, HOURLY, "08")).containsExactly("RECORD 08:00 1");
        assertThat(scan(topic, HOURLY, "10")).containsExactly("RECORD 10:00 2", "MISPLACED 10:00 3");
        assertThat(scan(topic, BY_RECORD_TIME, "10")).containsExactly("RECORD 10:00 2", "MISPLACED 10:00 3");
    }

    @Test
    void whatCannotBeReadCountsInTheWindowOfItsDeliveryAndStopsNothing() {
        TestTopic topic = TestTopic.create(1);
        List<String> broken = List.of(
                "{\"at\": \"2026-03-02T10:00:00Z\", \"n\": ",
                "[1]",
                "",
                "{\"n\": 1}",
                "{\"at\": \"yesterday\"}",
                "{\"at\": null}",
                "{\"at\": \"2026-03-02T10:00:00Z\"} x",
                "{\"at\": {\"x\": 1}}",
                "\u0000\u00ff");
        broken.forEach(value -> topic.put(0, at("10:01"), value));
        event(topic, 0, "10:02", "10:02", 7);
        broken.forEach(value -> topic.put(0, at("11:05"), value));
        topic.flush();
        List<String> found = scan(topic, HOURLY, "10");
        assertThat(found).hasSize(10).contains("RECORD 10:00 7");
        assertThat(found)
                .filteredOn(seen -> seen.startsWith("UNPARSEABLE 10:00"))
                .hasSize(9);
    }

    @Test
    void aTombstoneHoldsNoEventButIsARecordByItsOwnTime() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, at("10:01"), null).flush();
        assertThat(scan(topic, HOURLY, "10")).isEmpty();
        assertThat(scan(topic, BY_RECORD_TIME, "10")).containsExactly("RECORD 10:00 null");
    }

    @Test
    void windowsFarApartAreReadInOnePassWithoutWhatLiesBetween() {
        TestTopic topic = TestTopic.create(2);
        for (int hour = 0; hour < 24; hour++) {
            String time = String.format("%02d:20", hour);
            event(topic, hour % 2, time, time, hour);
        }
        topic.flush();
        assertThat(scan(topic, HOURLY, "20", "03", "04", "12"))
                .containsExactlyInAnyOrder("RECORD 03:00 3", "RECORD 04:00 4", "RECORD 12:00 12", "RECORD 20:00 20");
    }

    @Test
    void valuesComeAsTheirTypes() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, at("10:01"), """
                {"at": "2026-03-02T11:00:30.123456+01:00", "sent_at": 1772445600, "text": "Größe \\n 😀", "whole": 3,
                 "huge": 123456789012345678901234567890, "fraction": 0.1, "exact": 0.123456789012345678, "yes": true,
                 "none": null, "list": [1, {"x": "ü"}], "deep": {"er": {"est": -7}}, "a.b": "dotted"}""").flush();
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        List<String> columns = List.of(
                "at",
                "sent_at",
                "text",
                "whole",
                "huge",
                "fraction",
                "exact",
                "yes",
                "none",
                "list",
                "deep.er.est",
                "deep",
                "a.b",
                "absent",
                "$timestamp",
                "at");
        try (RecordCursor cursor = CONNECTOR.scan(described, HOURLY, List.of(window("10")), columns, TIMEOUT)) {
            assertThat(cursor.next()).isTrue();
            List<@Nullable Object> values = new ArrayList<>();
            IntStream.range(0, columns.size()).forEach(column -> values.add(cursor.value(column)));
            assertThat(values)
                    .containsExactly(
                            Instant.parse("2026-03-02T10:00:30.123456Z"),
                            Instant.ofEpochSecond(1_772_445_600),
                            "Größe \n 😀",
                            3L,
                            new BigDecimal("123456789012345678901234567890"),
                            0.1,
                            new BigDecimal("0.123456789012345678"),
                            true,
                            null,
                            "[1, {\"x\": \"ü\"}]",
                            -7L,
                            "{\"er\": {\"est\": -7}}",
                            "dotted",
                            null,
                            at("10:01"),
                            Instant.parse("2026-03-02T10:00:30.123456Z"));
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void aTopicThatIsNotDividedIsReadAsAWhole() {
        TestTopic topic = TestTopic.create(3);
        for (int i = 0; i < 30; i++) {
            event(topic, i % 3, "10:00", "10:00", i);
        }
        topic.put(0, at("10:00"), "{").flush();
        assertThat(scanAll(topic))
                .hasSize(31)
                .doesNotHaveDuplicates()
                .contains("UNPARSEABLE all null", "RECORD all 29");
    }

    @Test
    void abortedRecordsAreNotSeenAndTheEndsOfTransactionsAreNotWaitedFor() {
        TestTopic topic = TestTopic.create(1);
        try (KafkaProducer<byte[], byte[]> producer = TestTopic.producer(Map.of("transactional.id", topic.name))) {
            producer.initTransactions();
            producer.beginTransaction();
            TestTopic.sendNow(producer, topic.record(0, at("10:01"), null, json("10:01", 1)));
            producer.commitTransaction();
            producer.beginTransaction();
            TestTopic.sendNow(producer, topic.record(0, at("10:02"), null, json("10:02", 2)));
            producer.abortTransaction();
            awaitScan(topic, "RECORD all 1");
            producer.beginTransaction();
            TestTopic.sendNow(producer, topic.record(0, at("10:03"), null, json("10:03", 3)));
            awaitScan(topic, "RECORD all 1");
            producer.commitTransaction();
        }
        awaitScan(topic, "RECORD all 1", "RECORD all 3");
    }

    /** Time and again, as the brokers end a transaction a little after the producer was told so. */
    private static void awaitScan(TestTopic topic, String... expected) {
        List<String> found = scanAll(topic);
        while (found.size() < expected.length) {
            found = scanAll(topic);
        }
        assertThat(found).containsExactly(expected);
    }

    private static List<String> scanAll(TestTopic topic) {
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        try (RecordCursor cursor =
                CONNECTOR.scan(described, Partitioning.UNDIVIDED, List.of(PartitionKey.WHOLE), List.of("n"), TIMEOUT)) {
            return read(cursor);
        }
    }

    @Test
    void compactedRecordsAreNotWaitedFor() {
        TestTopic topic = TestTopic.create(
                "compacted",
                1,
                Map.of("cleanup.policy", "compact", "segment.ms", "100", "min.cleanable.dirty.ratio", "0.01"));
        try (KafkaProducer<byte[], byte[]> producer = TestTopic.producer(Map.of())) {
            for (int minute = 0; minute < 50; minute++) {
                String time = "10:" + (10 + minute % 50);
                TestTopic.sendNow(producer, topic.record(0, at(time), "same", json(time, minute)));
            }
            TestTopic.sendNow(producer, topic.record(0, at("12:00"), "same", json("12:00", 50)));
            TestTopic.sendNow(producer, topic.record(0, at("12:30"), "other", json("12:30", 51)));
        }
        List<String> found = scan(topic, HOURLY, "10");
        while (!found.isEmpty()) {
            found = scan(topic, HOURLY, "10");
        }
        assertThat(scan(topic, HOURLY, "10", "12")).containsExactly("RECORD 12:00 50", "RECORD 12:00 51");
    }

    @Test
    void recordsThatAreDeletedWhileTheScanRunsAreSkipped() {
        TestTopic topic = TestTopic.create(1);
        for (int i = 0; i < 10; i++) {
            event(topic, 0, "10:00", "10:00", i);
        }
        topic.flush();
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        try (RecordCursor cursor = CONNECTOR.scan(described, HOURLY, List.of(window("10")), List.of("n"), TIMEOUT)) {
            topic.deleteRecordsBefore(0, 7);
            assertThat(read(cursor)).containsExactly("RECORD 10:00 7", "RECORD 10:00 8", "RECORD 10:00 9");
        }
    }

    @Test
    void aTopicThatIsDeletedWhileTheScanRunsIsGone() {
        TestTopic topic = TestTopic.create(1);
        event(topic, 0, "10:00", "10:00", 1);
        topic.flush();
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        try (RecordCursor cursor = CONNECTOR.scan(described, HOURLY, List.of(window("10")), List.of("n"), TIMEOUT)) {
            topic.delete();
            assertThatThrownBy(cursor::next)
                    .isInstanceOfSatisfying(
                            TidemarkException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATASET_GONE));
        }
    }

    @Test
    void aScanThatTakesTooLongGivesUp() {
        TestTopic topic = TestTopic.create(1);
        event(topic, 0, "10:00", "10:00", 1);
        topic.flush();
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        try (RecordCursor cursor =
                CONNECTOR.scan(described, HOURLY, List.of(window("10")), List.of("n"), Duration.ofNanos(1))) {
            assertThatThrownBy(cursor::next)
                    .isInstanceOfSatisfying(
                            TidemarkException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_SLOW))
                    .hasMessageContaining(topic.name);
        }
    }

    private static void event(TestTopic topic, int shard, String happened, String delivered, int number) {
        topic.put(shard, at(delivered), json(happened, number));
    }

    private static String json(String happened, int number) {
        return "{\"at\": \"" + at(happened) + "\", \"n\": " + number + "}";
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static PartitionKey window(String hour) {
        return new PartitionKey.Window(at(hour + ":00"), at(hour + ":00").plus(Duration.ofHours(1)));
    }

    private static List<String> scan(TestTopic topic, Partitioning how, String... hours) {
        List<PartitionKey> windows =
                Arrays.stream(hours).map(KafkaScanTest::window).toList();
        try (RecordCursor cursor =
                CONNECTOR.scan(CONNECTOR.describe(topic.ref()), how, windows, List.of("n"), TIMEOUT)) {
            return read(cursor);
        }
    }

    private static List<String> read(RecordCursor cursor) {
        List<String> found = new ArrayList<>();
        while (cursor.next()) {
            found.add(cursor.kind() + " " + cursor.partition().text().replaceAll(".*T|Z", "") + " " + cursor.value(0));
        }
        return found;
    }
}
