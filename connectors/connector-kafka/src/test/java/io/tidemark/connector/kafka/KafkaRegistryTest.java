package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.kafka.registry.RegistryForTests;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics whose records begin with the id of a schema that a registry keeps. */
@Timeout(60)
class KafkaRegistryTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ORDERS = """
            {"type":"record","name":"Order","namespace":"shop","fields":[
              {"name":"id","type":{"type":"string","logicalType":"uuid"}},
              {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
              {"name":"day","type":{"type":"int","logicalType":"date"}},
              {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
              {"name":"note","type":["null","string"],"default":null},
              {"name":"place","type":{"type":"record","name":"Place","fields":[{"name":"city","type":"string"}]}},
              {"name":"tags","type":{"type":"array","items":"string"}},
              {"name":"size","type":["null","int","string"],"default":null}]}""";
    private static final String ID = "0190d2a4-7a3e-7b3c-8a55-0a1b2c3d4e5f";
    private static final RegistryForTests REGISTRY = new RegistryForTests();

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void avroRecordsAreReadByTheSchemaThatWroteThem() throws Exception {
        TestTopic topic = TestTopic.create(1);
        int id = REGISTRY.register(topic.name + "-value", Map.of("schema", ORDERS));
        topic.put(0, AT, null, framed(id, order(AT, "a note")), Map.of())
                .put(0, AT, null, framed(id, order(AT.plusSeconds(60), null)), Map.of())
                .flush();
        assertThat(columns(topic))
                .containsExactly(
                        "id UUID avro string (uuid)",
                        "at TIMESTAMP_TZ avro long (timestamp-millis)",
                        "day DATE avro int (date)",
                        "price DECIMAL avro bytes (decimal)",
                        "note TEXT avro string",
                        "place.city TEXT avro string",
                        "tags ARRAY avro array",
                        "tags.$count INTEGER avro count",
                        "size TEXT avro int or string",
                        "$schema INTEGER kafka schema id");
        assertThat(scan(topic, "at"))
                .containsExactly(
                        "RECORD [" + ID + ", 2026-03-02T10:00:00Z, 2026-03-02T00:00:00Z, 12.34, a note, Berlin,"
                                + " [\"x\",\"y\"], 2, 7, " + id + "]",
                        "RECORD [" + ID + ", 2026-03-02T10:01:00Z, 2026-03-02T00:00:00Z, 12.34, null, Berlin,"
                                + " [\"x\",\"y\"], 2, 7, " + id + "]");
    }

    @Test
    void whatItsSchemaDoesNotFitIsUnparseableForAReason() throws Exception {
        TestTopic topic = TestTopic.create(1);
        int id = REGISTRY.register(topic.name + "-value", Map.of("schema", ORDERS));
        int odd = REGISTRY.register("odd", Map.of("schema", "x", "schemaType", "THRIFT"));
        int bad = REGISTRY.register("bad", Map.of("schema", "{\"type\":\"no such type\"}"));
        byte[] right = order(AT, null);
        topic.put(0, AT, null, framed(id, right), Map.of())
                .put(0, AT, null, framed(id, Arrays.copyOf(right, 9)), Map.of())
                .put(0, AT, null, framed(9999, right), Map.of())
                .put(0, AT, null, framed(odd, right), Map.of())
                .put(0, AT, null, framed(bad, right), Map.of())
                .put(0, AT, "no id at all")
                .flush();
        try (KafkaConnector connector = open(REGISTRY.url());
                RecordCursor cursor = cursor(connector, topic, "at")) {
            int records = 0;
            while (cursor.next()) {
                records += cursor.kind() == RecordCursor.Kind.RECORD ? 1 : 0;
            }
            assertThat(records).isEqualTo(1);
            assertThat(((TopicScan) cursor).unreadable().reasons().keySet())
                    .containsExactlyInAnyOrder(
                            "no Avro of its schema: it ends before its schema does",
                            "the schema registry has no schema of id 9999",
                            "its schema is of the unknown type THRIFT",
                            "schema " + bad + ": its Avro schema names the unknown type no such type",
                            "it has no schema id: its first byte is not 0");
        }
    }

    @Test
    void keysHaveSchemasToo() throws Exception {
        TestTopic topic = TestTopic.create(1);
        int plain = REGISTRY.register(topic.name + "-key", Map.of("schema", "\"long\""));
        topic.put(0, AT, framed(plain, new byte[] {84}), "{\"n\":1}".getBytes(StandardCharsets.UTF_8), Map.of())
                .flush();
        assertThat(columns(topic)).containsExactly("n INTEGER json number", "$key INTEGER avro long");
        assertThat(scan(topic, "$timestamp")).containsExactly("RECORD [1, 42]");
        TestTopic other = TestTopic.create(1);
        int record = REGISTRY.register(
                other.name + "-key",
                Map.of(
                        "schema",
                        "{\"type\":\"record\",\"name\":\"K\",\"fields\":[{\"name\":\"id\",\"type\":\"int\"}]}"));
        other.put(0, AT, framed(record, new byte[] {6}), null, Map.of()).flush();
        assertThat(columns(other)).contains("$key.id INTEGER avro int");
        assertThat(scan(other, "$timestamp")).containsExactly("RECORD [3]");
    }

    @Test
    void anEmptyTopicHasTheColumnsOfItsSubject() {
        TestTopic topic = TestTopic.create(1);
        REGISTRY.register(topic.name + "-value", Map.of("schema", ORDERS));
        assertThat(columns(topic)).contains("place.city TEXT avro string");
    }

    @Test
    void aRegistryThatCannotBeReachedFailsTheTopicAndNothingElse() throws Exception {
        TestTopic topic = TestTopic.create(1);
        int id = REGISTRY.register(topic.name + "-value", Map.of("schema", ORDERS));
        topic.put(0, AT, null, framed(id, order(AT, null)), Map.of()).flush();
        TestTopic json = TestTopic.create(1);
        json.put(0, AT, "{\"n\":1}").flush();
        DatasetDescription described;
        try (KafkaConnector connector = open(REGISTRY.url())) {
            described = connector.describe(topic.ref());
        }
        try (KafkaConnector connector = open("http://127.0.0.1:1");
                RecordCursor cursor = cursor(connector, described, "at")) {
            fails(() -> connector.describe(topic.ref()));
            fails(cursor::next);
            assertThat(connector.describe(json.ref()).schema().names()).containsExactly("n");
        }
    }

    private static void fails(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TidemarkException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE))
                .hasMessageContaining("schemaRegistryUrl");
    }

    private static byte[] order(Instant at, @Nullable String note) throws Exception {
        Schema schema = new Schema.Parser().parse(ORDERS);
        GenericRecord place = new GenericRecordBuilder(schema.getField("place").schema())
                .set("city", "Berlin")
                .build();
        GenericRecord order = new GenericRecordBuilder(schema)
                .set("id", ID)
                .set("at", at.toEpochMilli())
                .set("day", (int) (at.getEpochSecond() / 86_400))
                .set("price", ByteBuffer.wrap(new byte[] {4, (byte) 0xD2}))
                .set("note", note)
                .set("place", place)
                .set("tags", List.of("x", "y"))
                .set("size", 7)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(order, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static byte[] framed(int id, byte[] record) {
        return ByteBuffer.allocate(5 + record.length)
                .put((byte) 0)
                .putInt(id)
                .put(record)
                .array();
    }

    private static KafkaConnector open(String registry) {
        return KafkaSources.open(KafkaSources.source(
                Map.of(
                        "bootstrapServers",
                        KafkaServerForTests.running().plain(),
                        "schemaRegistryUrl",
                        registry,
                        "requestTimeout",
                        "3s"),
                Map.of()));
    }

    private static List<String> columns(TestTopic topic) {
        try (KafkaConnector connector = open(REGISTRY.url())) {
            return connector.describe(topic.ref()).schema().columns().stream()
                    .map(KafkaRegistryTest::told)
                    .toList();
        }
    }

    private static String told(Column column) {
        return column.name() + " " + column.type() + " " + column.nativeType();
    }

    private static List<String> scan(TestTopic topic, String timeColumn) {
        try (KafkaConnector connector = open(REGISTRY.url());
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
        return cursor(connector, connector.describe(topic.ref()), timeColumn);
    }

    private static RecordCursor cursor(KafkaConnector connector, DatasetDescription described, String timeColumn) {
        PartitionKey hour = new PartitionKey.Window(AT, AT.plus(Duration.ofHours(1)));
        return connector.scan(
                described,
                Partitioning.TimeWindows.hourly(timeColumn, null),
                List.of(hour),
                described.schema().names(),
                Duration.ofSeconds(20));
    }
}
