package io.tidemark.connector.kafka.avro;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes values of an Avro type as JSON: unions without their branch's name, times in ISO-8601, bytes in hexadecimal. */
final class AvroJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final AvroType type;
    private final AvroInput input = new AvroInput();

    AvroJson(AvroType type) {
        this.type = type;
    }

    byte[] text(byte[] bytes, int from, int until) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        input.begin(bytes, from, until);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(type, json);
        }
        return text.toByteArray();
    }

    private void write(AvroType of, JsonGenerator json) {
        switch (of) {
            case AvroType.Plain plain -> write(plain, json);
            case AvroType.Fixed fixed -> write(fixed.size(), fixed.logical(), fixed.scale(), json);
            case AvroType.Symbols symbols ->
                json.writeString(symbols.names().get(input.index(symbols.names().size())));
            case AvroType.Union union ->
                write(union.branches().get(input.index(union.branches().size())), json);
            case AvroType.Array array -> {
                json.writeStartArray();
                blocks(() -> write(array.element(), json));
                json.writeEndArray();
            }
            case AvroType.Dictionary map -> {
                json.writeStartObject();
                blocks(() -> {
                    json.writeName(string());
                    write(map.value(), json);
                });
                json.writeEndObject();
            }
            case AvroType.Structure structure -> {
                json.writeStartObject();
                for (AvroType.Field field : structure.fields()) {
                    json.writeName(field.name());
                    write(field.type(), json);
                }
                json.writeEndObject();
            }
        }
    }

    private void blocks(Runnable element) {
        for (long block = input.zigZag(); block != 0; block = input.zigZag()) {
            if (block < 0) {
                block = -block;
                input.zigZag();
            }
            for (long i = 0; i < block; i++) {
                element.run();
            }
        }
    }

    private void write(AvroType.Plain plain, JsonGenerator json) {
        switch (plain.primitive()) {
            case NULL -> json.writeNull();
            case BOOLEAN -> json.writeBoolean(input.one() != 0);
            case INT, LONG -> writeWhole(plain.logical(), input.zigZag(), json);
            case FLOAT -> json.writeNumber(Float.intBitsToFloat(input.littleInt()));
            case DOUBLE -> json.writeNumber(Double.longBitsToDouble(input.littleLong()));
            case BYTES -> write(input.length(), plain.logical(), plain.scale(), json);
            case STRING -> json.writeString(string());
        }
    }

    private static void writeWhole(String logical, long value, JsonGenerator json) {
        switch (logical) {
            case "date" -> json.writeString(LocalDate.ofEpochDay(value).toString());
            case "timestamp-millis", "local-timestamp-millis" ->
                json.writeString(Instant.ofEpochMilli(value).toString());
            case "timestamp-micros", "local-timestamp-micros" ->
                json.writeString(Instant.ofEpochSecond(
                                Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000)
                        .toString());
            case "time-millis" -> json.writeString(AvroScalars.time(value, 1_000_000));
            case "time-micros" -> json.writeString(AvroScalars.time(value, 1_000));
            default -> json.writeNumber(value);
        }
    }

    private void write(int length, String logical, int scale, JsonGenerator json) {
        int from = input.at();
        input.skip(length);
        String text = AvroScalars.text(input.bytes(), from, length, logical, scale);
        if (logical.equals("decimal") && length > 0) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }

    private String string() {
        int length = input.length();
        int from = input.at();
        input.skip(length);
        return new String(input.bytes(), from, length, StandardCharsets.UTF_8);
    }
}
