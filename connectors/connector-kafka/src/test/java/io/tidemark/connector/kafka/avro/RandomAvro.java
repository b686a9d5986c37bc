package io.tidemark.connector.kafka.avro;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Schemas and values at random. */
final class RandomAvro {
    private static final List<String> PLAIN =
            List.of("boolean", "int", "long", "float", "double", "bytes", "string", "null");

    private RandomAvro() {}

    static String schema(Random random) {
        return structure(random, new int[1], 0);
    }

    private static String structure(Random random, int[] names, int depth) {
        int number = names[0]++;
        StringBuilder text = new StringBuilder("{\"type\":\"record\",\"name\":\"R" + number + "\""
                + (random.nextBoolean() ? ",\"namespace\":\"n" + random.nextInt(3) + "\"" : "") + ",\"fields\":[");
        int fields = 1 + random.nextInt(5);
        for (int i = 0; i < fields; i++) {
            String type = type(random, names, depth + 1);
            boolean optional = random.nextInt(3) == 0 && !type.equals("\"null\"");
            text.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"f" + i + "\",\"type\":" + (optional ? "[\"null\"," + type + "]" : type) + "}");
        }
        return text.append("]}").toString();
    }

    private static String type(Random random, int[] names, int depth) {
        int choice = random.nextInt(depth > 3 ? 12 : 16);
        return switch (choice) {
            case 10 -> "{\"type\":\"enum\",\"name\":\"E" + names[0]++ + "\",\"symbols\":[\"A\",\"B\",\"C\"]}";
            case 11 -> "{\"type\":\"fixed\",\"name\":\"F" + names[0]++ + "\",\"size\":" + random.nextInt(20) + "}";
            case 12 -> structure(random, names, depth);
            case 13 -> "{\"type\":\"array\",\"items\":" + type(random, names, depth + 1) + "}";
            case 14 -> "{\"type\":\"map\",\"values\":" + type(random, names, depth + 1) + "}";
            case 15 -> "{\"type\":\"array\",\"items\":" + structure(random, names, depth + 1) + "}";
            default -> '"' + PLAIN.get(choice % PLAIN.size()) + '"';
        };
    }

    static @Nullable Object value(Schema schema, Random random) {
        return switch (schema.getType()) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT -> random.nextInt() >> random.nextInt(32);
            case LONG -> random.nextLong() >> random.nextInt(64);
            case FLOAT -> (float) random.nextInt(1000) / 8;
            case DOUBLE -> random.nextInt(100_000) / 64.0;
            case BYTES -> ByteBuffer.wrap(bytes(random, random.nextInt(9)));
            case STRING -> "t".repeat(random.nextInt(3)) + Integer.toString(random.nextInt(1000), 36) + "ä€😀";
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(random.nextInt(3)));
            case FIXED -> new GenericData.Fixed(schema, bytes(random, schema.getFixedSize()));
            case UNION ->
                value(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random);
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(schema.getElementType(), random));
                }
                yield list;
            }
            case MAP -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("k" + i, value(schema.getValueType(), random));
                }
                yield map;
            }
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), random)));
                yield record;
            }
        };
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
