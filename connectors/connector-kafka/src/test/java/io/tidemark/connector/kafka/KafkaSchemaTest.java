package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KafkaSchemaTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Test
    void listsTopicsButNotKafkasOwn() {
        TestTopic dotted = TestTopic.create("dotted.Name_1-x", 1, Map.of());
        assertThat(CONNECTOR.datasets())
                .contains(dotted.ref())
                .noneMatch(dataset -> dataset.name().leaf().startsWith("__"));
    }

    @Test
    void fieldsAreTypedByTheirValues() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, """
                {"id": "0190d2a4-7a3e-7b3c-8a55-0a1b2c3d4e5f", "event_time": "2026-03-02T10:00:00.123Z", "sent_at": 1772445600000,
                 "count": 3, "price": 1.5, "paid": true, "country": "DE", "tags": ["a"], "nothing": null, "empty": {},
                 "payload": {"device": {"os": "ios"}, "ms": 1772445600000}}""").flush();
        assertThat(CONNECTOR.describe(topic.ref()).schema().columns())
                .extracting(Column::name, Column::type, Column::nativeType, Column::nullable)
                .containsExactly(
                        tuple("id", ColumnType.UUID, "json string", true),
                        tuple("event_time", ColumnType.TIMESTAMP_TZ, "json string", true),
                        tuple("sent_at", ColumnType.TIMESTAMP_TZ, "json number", true),
                        tuple("count", ColumnType.INTEGER, "json number", true),
                        tuple("price", ColumnType.DECIMAL, "json number", true),
                        tuple("paid", ColumnType.BOOLEAN, "json boolean", true),
                        tuple("country", ColumnType.TEXT, "json string", true),
                        tuple("tags", ColumnType.ARRAY, "json array", true),
                        tuple("tags.$count", ColumnType.INTEGER, "json count", true),
                        tuple("nothing", ColumnType.OTHER, "json null", true),
                        tuple("empty", ColumnType.JSON, "json object", true),
                        tuple("payload.device.os", ColumnType.TEXT, "json string", true),
                        tuple("payload.ms", ColumnType.INTEGER, "json number", true));
    }

    @Test
    void typesWidenToWhatFitsAllRecords() {
        TestTopic topic = TestTopic.create(2);
        topic.put(0, AT, "{\"a\": 1, \"b\": 1, \"c\": \"2026-03-02T10:00:00Z\", \"d\": 1, \"e\": null}");
        topic.put(1, AT, "{\"a\": 1.5, \"b\": \"x\", \"c\": \"soon\", \"d\": {\"x\": 1}, \"e\": 1}")
                .flush();
        assertThat(CONNECTOR.describe(topic.ref()).schema().columns())
                .extracting(Column::name, Column::type, Column::nativeType)
                .contains(
                        tuple("a", ColumnType.DECIMAL, "json number"),
                        tuple("b", ColumnType.TEXT, "json number or string"),
                        tuple("c", ColumnType.TEXT, "json string"),
                        tuple("d", ColumnType.INTEGER, "json number"),
                        tuple("d.x", ColumnType.INTEGER, "json number"),
                        tuple("e", ColumnType.INTEGER, "json number"));
    }

    @Test
    void theOrderOfFieldsDoesNotDependOnWhichRecordsHaveTheOptionalOnes() {
        TestTopic one = TestTopic.create(1);
        one.put(0, AT, "{\"z\": 1, \"a\": 1}")
                .put(0, AT, "{\"z\": 1, \"m\": 1, \"a\": 1}")
                .flush();
        TestTopic other = TestTopic.create(1);
        other.put(0, AT, "{\"z\": 1, \"m\": 1, \"a\": 1}")
                .put(0, AT, "{\"z\": 1, \"a\": 1}")
                .flush();
        Schema schema = CONNECTOR.describe(one.ref()).schema();
        assertThat(schema.names()).containsExactly("z", "m", "a");
        assertThat(CONNECTOR.describe(other.ref()).schema()).isEqualTo(schema);
        assertThat(CONNECTOR.describe(one.ref()).schema()).isEqualTo(schema);
    }

    @Test
    void theNewestRecordsOfEachShardTellTheFields() {
        TestTopic topic = TestTopic.create(2);
        topic.put(0, AT, "{\"old\": 1}");
        for (int i = 0; i < 200; i++) {
            topic.put(0, AT, "{\"new\": 1}");
        }
        topic.put(1, AT, "{\"rare\": 1}").flush();
        assertThat(CONNECTOR.describe(topic.ref()).schema().names()).containsExactly("new", "rare");
    }

    @Test
    void whatIsNoJsonObjectTellsNothing() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, AT, "{\"a\": ")
                .put(0, AT, "[1]")
                .put(0, AT, "\u0000\u0001")
                .put(0, AT, "")
                .put(0, AT, null);
        topic.put(0, AT, "{\"b\": 1}").flush();
        assertThat(CONNECTOR.describe(topic.ref()).schema().names()).containsExactly("b");
    }

    @Test
    void anEmptyTopicHasAnEmptySchema() {
        TestTopic topic = TestTopic.create(3);
        DatasetDescription described = CONNECTOR.describe(topic.ref());
        assertThat(described.schema()).isEqualTo(Schema.EMPTY);
        assertThat(described.declaredKey()).isEmpty();
    }

    @Test
    void aDeletedTopicIsGone() {
        TestTopic topic = TestTopic.create(1);
        topic.delete();
        assertThatThrownBy(() -> CONNECTOR.describe(topic.ref()))
                .isInstanceOfSatisfying(
                        TidemarkException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATASET_GONE))
                .hasMessageContaining(topic.name);
    }
}
