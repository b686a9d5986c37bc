package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics whose records are no JSON, and what surrounds records. */
@Timeout(60)
class KafkaFormatTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Map<String, String> NO_HEADERS = Map.of();

    @Test
    void rowsAreFoundByTheirSeparatorAndTypedByTheirValues() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, "1;2026-03-02T10:00:00Z;1.5;\"semi;colon \"\"quoted\"\"\";true")
                .put(0, AT, "2;2026-03-02T10:30:00Z;;\"\";false\r\n")
                .put(0, AT, "3;2026-03-02T10:31:00Z;2;plain;true")
                .put(0, AT, "too;short")
                .flush();
        topic.put(0, AT, "4;2026-03-02T10:45:00Z;\"open").flush();
        assertThat(columns(topic, Map.of("formats", "*=csv(; id at price text paid)")))
                .containsExactly(
                        "id INTEGER csv(;) number",
                        "at TIMESTAMP_TZ csv(;) string",
                        "price DECIMAL csv(;) number",
                        "text TEXT csv(;) string",
                        "paid BOOLEAN csv(;) boolean");
        assertThat(scan(topic, Map.of("formats", "*=csv(; id at price text paid)"), "at"))
                .containsExactlyInAnyOrder(
                        "RECORD [1, 2026-03-02T10:00:00Z, 1.5, semi;colon \"quoted\", true]",
                        "RECORD [2, 2026-03-02T10:30:00Z, null, , false]",
                        "RECORD [3, 2026-03-02T10:31:00Z, 2, plain, true]",
                        "UNPARSEABLE [null, null, null, null, null]",
                        "UNPARSEABLE [null, null, null, null, null]");
    }

    @Test
    void aSampleDecidesOnTheFormat() {
        assertThat(columns(filled("a\tb\tc", "d\te\tf", "g\th\t"), Map.of()))
                .containsExactly(
                        "column1 TEXT csv(\t) string", "column2 TEXT csv(\t) string", "column3 TEXT csv(\t) string");
        assertThat(columns(filled("Hello, world", "And again, hello", "No more"), Map.of()))
                .containsExactly("value TEXT text");
        assertThat(columns(filled("\u0001\u0002", "\u0000\u0000\u0000\u0000\u0007x"), Map.of()))
                .containsExactly("$bytes INTEGER kafka size");
    }

    @Test
    void textAndBytesAreReadWhole() {
        TestTopic text = filled("one line", "größer", "");
        assertThat(scan(text, Map.of(), "$timestamp"))
                .containsExactly("RECORD [one line]", "RECORD [größer]", "RECORD []");
        TestTopic bytes = filled("\u0001\u0002", "\u0003");
        assertThat(scan(bytes, Map.of(), "$timestamp")).containsExactly("RECORD [2]", "RECORD [1]");
    }

    @Test
    void jsonBehindASchemasIdIsJson() {
        TestTopic topic = filled("\u0000\u0000\u0000\u0000\u0007{\"at\":\"2026-03-02T10:01:00Z\",\"n\":1}");
        assertThat(scan(topic, Map.of(), "at")).containsExactly("RECORD [2026-03-02T10:01:00Z, 1]");
    }

    @Test
    void keysHeadersSizesAndTombstonesAreColumns() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, bytes("k1"), bytes("{\"n\":1}"), Map.of("trace", "abc"))
                .put(0, AT, null, bytes("{\"n\":2}"), NO_HEADERS)
                .put(0, AT, bytes("k3"), null, Map.of("trace", ""))
                .flush();
        Map<String, String> all = Map.of("envelope", "key,headers,bytes,tombstone");
        assertThat(columns(topic, all))
                .containsExactly(
                        "n INTEGER json number",
                        "$key TEXT kafka text key",
                        "$header.trace TEXT kafka header",
                        "$bytes INTEGER kafka size",
                        "$tombstone BOOLEAN kafka tombstone");
        assertThat(columns(topic, Map.of("envelope", "none"))).containsExactly("n INTEGER json number");
        assertThat(scan(topic, all, "$timestamp"))
                .containsExactly(
                        "RECORD [1, k1, abc, 7, false]",
                        "RECORD [2, null, null, 7, false]",
                        "RECORD [null, k3, , 0, true]");
    }

    @Test
    void aHeaderMayBeTheEventTime() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, null, bytes("{\"n\":1}"), Map.of("happened", "2026-03-02T10:05:00Z"))
                .put(0, AT, null, bytes("{\"n\":2}"), Map.of("happened", "soon"))
                .flush();
        assertThat(scan(topic, Map.of("envelope", "none"), "$header.happened"))
                .containsExactlyInAnyOrder("RECORD [1]", "UNPARSEABLE [2]");
    }

    @Test
    void binaryKeysAreShownInHexadecimal() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, new byte[] {0, 0, 0, 42}, bytes("{\"n\":1}"), NO_HEADERS)
                .flush();
        assertThat(columns(topic, Map.of())).contains("$key BINARY kafka binary key");
        assertThat(scan(topic, Map.of(), "$timestamp")).containsExactly("RECORD [1, 0000002a]");
    }

    @Test
    void whyRecordsCouldNotBeReadIsKnownWithThePlaceOfTheFirst() {
        TestTopic topic = filled("{\"at\": \"2026-03-02T10:00:00Z\"}", "{\"at\": ", "[1]", "{\"at\": \"soon\"}", "[2]");
        try (KafkaConnector connector = open(Map.of());
                RecordCursor cursor = cursor(connector, topic, "at")) {
            while (cursor.next()) {
                assertThat(cursor.partition()).isNotNull();
            }
            Map<String, UnreadableRecords.Reason> reasons =
                    ((TopicScan) cursor).unreadable().reasons();
            assertThat(reasons)
                    .hasSize(3)
                    .containsEntry("it is no JSON object", new UnreadableRecords.Reason(2, "shard 0, offset 2"))
                    .containsEntry(
                            "it has no readable event time", new UnreadableRecords.Reason(1, "shard 0, offset 3"));
        }
    }

    private static TestTopic filled(String... values) {
        TestTopic topic = TestTopic.create(1);
        Arrays.stream(values).forEach(value -> topic.put(0, AT, value));
        topic.flush();
        return topic;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KafkaConnector open(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put("bootstrapServers", KafkaServerForTests.running().plain());
        return KafkaSources.open(KafkaSources.source(all, Map.of()));
    }

    private static List<String> columns(TestTopic topic, Map<String, String> options) {
        try (KafkaConnector connector = open(options)) {
            return connector.describe(topic.ref()).schema().columns().stream()
                    .map(KafkaFormatTest::told)
                    .toList();
        }
    }

    private static String told(Column column) {
        return column.name() + " " + column.type() + " " + column.nativeType();
    }

    private static List<String> scan(TestTopic topic, Map<String, String> options, String timeColumn) {
        try (KafkaConnector connector = open(options);
                RecordCursor cursor = cursor(connector, topic, timeColumn)) {
            int columns = connector.describe(topic.ref()).schema().columns().size();
            List<String> found = new ArrayList<>();
            while (cursor.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    row.add(cursor.value(column));
                }
                found.add(cursor.kind() + " " + row);
            }
            return found;
        }
    }

    private static RecordCursor cursor(KafkaConnector connector, TestTopic topic, String timeColumn) {
        DatasetDescription described = connector.describe(topic.ref());
        PartitionKey hour = new PartitionKey.Window(AT, AT.plus(Duration.ofHours(1)));
        return connector.scan(
                described,
                Partitioning.TimeWindows.hourly(timeColumn, null),
                List.of(hour),
                described.schema().names(),
                Duration.ofSeconds(20));
    }
}
