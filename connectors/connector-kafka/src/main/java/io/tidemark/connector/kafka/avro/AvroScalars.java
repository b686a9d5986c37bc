package io.tidemark.connector.kafka.avro;

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
            case NULL -> (input, values) -> {};
            case BOOLEAN -> (input, values) -> input.skip(1);
            case INT, LONG -> (input, values) -> input.zigZag();
            case FLOAT -> (input, values) -> input.skip(Float.BYTES);
            case DOUBLE -> (input, values) -> input.skip(Double.BYTES);
            case BYTES, STRING -> new AvroSteps.SkipBytes();
        };
    }

    static AvroStep plain(AvroType.Plain type, int slot) {
        return switch (type.primitive()) {
            case NULL -> (input, values) -> values.putNothing(slot);
            case BOOLEAN -> (input, values) -> values.putBoolean(slot, input.one() != 0);
            case INT, LONG -> whole(type.logical(), slot);
            case FLOAT -> (input, values) -> values.putDouble(slot, Float.intBitsToFloat(input.littleInt()));
            case DOUBLE -> (input, values) -> values.putDouble(slot, Double.longBitsToDouble(input.littleLong()));
            case BYTES -> (input, values) -> bytes(input, input.length(), type.logical(), type.scale(), slot, values);
            case STRING ->
                (input, values) -> {
                    int length = input.length();
                    int from = input.at();
                    input.skip(length);
                    values.putText(slot, input.bytes(), from, from + length);
                };
        };
    }

    static AvroStep fixed(AvroType.Fixed type, int slot) {
        return (input, values) -> bytes(input, type.size(), type.logical(), type.scale(), slot, values);
    }

    private static AvroStep whole(String logical, int slot) {
        return switch (logical) {
            case "date" -> (input, values) -> values.putInstant(slot, (int) input.zigZag() * DAY_SECONDS, 0);
            case "timestamp-millis", "local-timestamp-millis" -> instant(slot, 1_000);
            case "timestamp-micros", "local-timestamp-micros" -> instant(slot, 1_000_000);
            case "timestamp-nanos", "local-timestamp-nanos" -> instant(slot, 1_000_000_000);
            case "time-millis" -> time(slot, 1_000_000);
            case "time-micros" -> time(slot, 1_000);
            default -> (input, values) -> values.putLong(slot, input.zigZag());
        };
    }

    private static AvroStep instant(int slot, long perSecond) {
        return (input, values) -> {
            long value = input.zigZag();
            long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
            values.putInstant(slot, Math.floorDiv(value, perSecond), (int) nanos);
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
