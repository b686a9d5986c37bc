package io.tidemark.connector.kafka.protobuf;

import io.tidemark.connector.kafka.record.FieldValues;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads values without parts into slots. */
final class ProtoValues {
    private ProtoValues() {}

    static void put(ProtoScalar scalar, ProtoInput input, int slot, FieldValues values) {
        switch (scalar) {
            case BOOL -> values.putBoolean(slot, input.varint() != 0);
            case DOUBLE -> values.putDouble(slot, Double.longBitsToDouble(input.fixed(Long.BYTES)));
            case FLOAT -> values.putDouble(slot, Float.intBitsToFloat((int) input.fixed(Integer.BYTES)));
            case STRING -> {
                int length = input.length();
                values.putText(slot, input.bytes(), input.at(), input.at() + length);
                input.skip(length);
            }
            case BYTES -> putText(hex(input), slot, values);
            case UINT64, FIXED64 -> {
                long value = whole(scalar, input);
                if (value >= 0) {
                    values.putLong(slot, value);
                } else {
                    byte[] digits = Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII);
                    values.putDecimal(slot, digits, 0, digits.length);
                }
            }
            case INT32, INT64, UINT32, SINT32, SINT64, FIXED32, SFIXED32, SFIXED64 ->
                values.putLong(slot, whole(scalar, input));
        }
    }

    /** A whole number. */
    static long whole(ProtoScalar scalar, ProtoInput input) {
        return switch (scalar) {
            case INT32 -> (int) input.varint();
            case UINT32 -> input.varint() & 0xFFFFFFFFL;
            case SINT32, SINT64 -> input.zigZag();
            case FIXED32 -> input.fixed(Integer.BYTES);
            case SFIXED32 -> (int) input.fixed(Integer.BYTES);
            case FIXED64, SFIXED64 -> input.fixed(Long.BYTES);
            case INT64, UINT64, BOOL, DOUBLE, FLOAT, STRING, BYTES -> input.varint();
        };
    }

    static String hex(ProtoInput input) {
        int length = input.length();
        int from = input.at();
        input.skip(length);
        return HexFormat.of().formatHex(input.bytes(), from, from + length);
    }

    static void putText(String text, int slot, FieldValues values) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        values.putText(slot, bytes, 0, bytes.length);
    }

    /** What a field is that is not there, where that can't be told from one that is. */
    static void putZero(ProtoScalar scalar, int slot, FieldValues values) {
        switch (scalar) {
            case BOOL -> values.putBoolean(slot, false);
            case DOUBLE, FLOAT -> values.putDouble(slot, 0);
            case STRING, BYTES -> values.putText(slot, new byte[0], 0, 0);
            case INT32, INT64, UINT32, UINT64, SINT32, SINT64, FIXED32, FIXED64, SFIXED32, SFIXED64 ->
                values.putLong(slot, 0);
        }
    }
}
