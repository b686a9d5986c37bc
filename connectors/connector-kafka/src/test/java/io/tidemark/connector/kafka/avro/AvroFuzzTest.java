package io.tidemark.connector.kafka.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.connector.kafka.registry.SchemaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Random schemas and records: what Apache Avro reads, we read; broken bytes are refused and never more than that. */
class AvroFuzzTest {
    private static final int SCHEMAS = 400;
    private static final int RECORDS = 25;

    private final Random random = new Random(11);

    @Test
    void readsWhatApacheAvroReads() throws IOException, SchemaFault {
        for (int i = 0; i < SCHEMAS; i++) {
            Schema schema = new Schema.Parser().parse(RandomAvro.schema(random));
            List<String> paths = new ArrayList<>();
            paths(schema, "", paths);
            Wanted wanted = Wanted.of(paths, new BitSet());
            AvroReader reader =
                    AvroReader.of(new RegisteredSchema(SchemaType.AVRO, schema.toString(), List.of()), wanted);
            FieldValues values = new FieldValues(wanted);
            for (int n = 0; n < RECORDS; n++) {
                byte[] bytes = bytes(schema);
                values.clear();
                assertThat(reader.read(bytes, 0, bytes.length, values))
                        .as(reader.fault())
                        .isTrue();
                GenericRecord read = read(schema, bytes);
                for (int slot = 0; slot < paths.size(); slot++) {
                    Object found = tree(values.value(slot));
                    Object wantedValue = tree(expected(read, paths.get(slot)));
                    if (!Objects.equals(found, wantedValue)) {
                        assertThat(found)
                                .as("%s of %s by %s", paths.get(slot), read, schema)
                                .isEqualTo(wantedValue);
                    }
                }
                refusesBroken(reader, bytes, values);
            }
        }
    }

    /** The order of a map's keys does not matter. */
    private static @Nullable Object tree(@Nullable Object value) {
        return value instanceof String text && (text.startsWith("{") || text.startsWith("["))
                ? JsonMapper.shared().readTree(text)
                : value;
    }

    private void refusesBroken(AvroReader reader, byte[] bytes, FieldValues values) {
        values.clear();
        if (bytes.length > 0) {
            assertThat(reader.read(bytes, 0, random.nextInt(bytes.length), values))
                    .isFalse();
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            values.clear();
            reader.read(changed, 0, changed.length, values);
        }
        values.clear();
        assertThat(reader.read(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length + 1, values))
                .isFalse();
        assertThat(reader.fault()).contains("bytes are left");
    }

    private byte[] bytes(Schema schema) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = random.nextBoolean()
                ? EncoderFactory.get().binaryEncoder(out, null)
                : EncoderFactory.get().blockingBinaryEncoder(out, null);
        new GenericDatumWriter<>(schema).write(RandomAvro.value(schema, random), encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static GenericRecord read(Schema schema, byte[] bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    }

    private static void paths(Schema schema, String prefix, List<String> paths) {
        for (Schema.Field field : schema.getFields()) {
            Schema type = field.schema();
            if (type.getType() == Schema.Type.UNION) {
                type = type.getTypes().getLast();
            }
            String path = prefix + field.name();
            paths.add(path);
            if (type.getType() == Schema.Type.RECORD) {
                paths(type, path + ".", paths);
            } else if (type.getType() == Schema.Type.ARRAY || type.getType() == Schema.Type.MAP) {
                paths.add(path + Wanted.COUNT);
            }
        }
    }

    private static @Nullable Object expected(GenericRecord record, String path) {
        boolean isCount = path.endsWith(Wanted.COUNT);
        Object value = record;
        for (String name :
                (isCount ? path.substring(0, path.length() - Wanted.COUNT.length()) : path).split("\\.", -1)) {
            value = value == null ? null : ((GenericRecord) value).get(name);
        }
        if (isCount) {
            return value == null
                    ? null
                    : (long) (value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size());
        }
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case Number number -> number;
            case Boolean truth -> truth;
            case GenericFixed fixed -> HexFormat.of().formatHex(fixed.bytes());
            case ByteBuffer buffer -> hex(buffer);
            case GenericRecord nested -> json(nested);
            case List<?> list -> json(list);
            case Map<?, ?> map -> json(map);
            default -> value.toString();
        };
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(buffer.position(), bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case GenericRecord record -> {
                List<String> members = new ArrayList<>();
                record.getSchema()
                        .getFields()
                        .forEach(field -> members.add("\"" + field.name() + "\":" + json(record.get(field.pos()))));
                yield "{" + String.join(",", members) + "}";
            }
            case List<?> list ->
                "[" + String.join(",", list.stream().map(AvroFuzzTest::json).toList()) + "]";
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                map.forEach((key, each) -> members.add("\"" + key + "\":" + json(each)));
                yield "{" + String.join(",", members) + "}";
            }
            case GenericFixed fixed -> "\"" + HexFormat.of().formatHex(fixed.bytes()) + "\"";
            case ByteBuffer buffer -> "\"" + hex(buffer) + "\"";
            case GenericData.EnumSymbol symbol -> "\"" + symbol + "\"";
            case CharSequence text -> "\"" + text + "\"";
            default -> value.toString();
        };
    }
}
