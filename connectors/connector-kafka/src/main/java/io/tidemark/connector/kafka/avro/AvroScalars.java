package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.avro.AvroScalar.Kind;
import io.tidemark.connector.kafka.avro.AvroType.Primitive;
import io.tidemark.connector.kafka.record.FieldValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HexFormat;

/** Steps that read or skip values without parts. */
final class AvroScalars {
    private static final long DAY_SECONDS = 86_400;

    private AvroScalars() {}

    static AvroStep skip(Primitive primitive) {
        return switch (primitive) {
            case NULL -> AvroScalar.skip(0);
            case BOOLEAN -> AvroScalar.skip(1);
            case INT, LONG -> AvroScalar.of(Kind.SKIP_WHOLE, 0);
            case FLOAT -> AvroScalar.skip(Float.BYTES);
            case DOUBLE -> AvroScalar.skip(Double.BYTES);
            case BYTES, STRING -> AvroScalar.of(Kind.SKIP_BYTES, 0);
        };
    }

    static AvroStep plain(AvroType.Plain type, int slot) {
        return switch (type.primitive()) {
            case NULL -> AvroScalar.of(Kind.NOTHING, slot);
            case BOOLEAN -> AvroScalar.of(Kind.BOOLEAN, slot);
            case INT, LONG -> whole(type.logical(), slot);
            case FLOAT -> AvroScalar.of(Kind.FLOAT, slot);
            case DOUBLE -> AvroScalar.of(Kind.DOUBLE, slot);
            case BYTES -> (input, values) -> bytes(input, input.length(), type.logical(), type.scale(), slot, values);
            case STRING -> AvroScalar.of(Kind.TEXT, slot);
        };
    }

    static AvroStep fixed(AvroType.Fixed type, int slot) {
        return (input, values) -> bytes(input, type.size(), type.logical(), type.scale(), slot, values);
    }

    private static AvroStep whole(String logical, int slot) {
        return switch (logical) {
            case "date" -> (input, values) -> values.putInstant(slot, (int) input.zigZag() * DAY_SECONDS, 0);
            case "timestamp-millis", "local-timestamp-millis" -> AvroScalar.of(Kind.MILLIS, slot);
            case "timestamp-micros", "local-timestamp-micros" -> new AvroScalar(Kind.INSTANT, slot, 1_000_000);
            case "timestamp-nanos", "local-timestamp-nanos" -> new AvroScalar(Kind.INSTANT, slot, 1_000_000_000);
            case "time-millis" -> time(slot, 1_000_000);
            case "time-micros" -> time(slot, 1_000);
            default -> AvroScalar.of(Kind.WHOLE, slot);
        };
    }

    private static AvroStep time(int slot, long nanos) {
        return (input, values) -> putText(time(input.zigZag(), nanos), slot, values);
    }

    /** Of a day; one that no day has is a number. */
    static String time(long value, long nanos) {
        long most = DAY_SECONDS * 1_000_000_000 / nanos;
        return value >= 0 && value < most ? LocalTime.ofNanoOfDay(value * nanos).toString() : String.valueOf(value);
    }

    private static void bytes(AvroInput input, int length, String logical, int scale, int slot, FieldValues values) {
        int from = input.at();
        input.skip(length);
        String text = text(input.bytes(), from, length, logical, scale);
        if (logical.equals("decimal") && length > 0) {
            byte[] digits = text.getBytes(StandardCharsets.US_ASCII);
            values.putDecimal(slot, digits, 0, digits.length);
        } else {
            putText(text, slot, values);
        }
    }

    /** A decimal's digits, a UUID, or hexadecimal digits. */
    static String text(byte[] bytes, int from, int length, String logical, int scale) {
        if (logical.equals("decimal") && length > 0) {
            return new BigDecimal(new BigInteger(bytes, from, length), scale).toString();
        }
        String hex = HexFormat.of().formatHex(bytes, from, from + length);
        return logical.equals("uuid") && length == 16
                ? hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")
                : hex;
    }

    private static void putText(String text, int slot, FieldValues values) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        values.putText(slot, bytes, 0, bytes.length);
    }
}
