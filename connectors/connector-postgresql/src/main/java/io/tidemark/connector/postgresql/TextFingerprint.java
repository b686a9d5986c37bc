package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.Column;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;

/** The fingerprint that {@link CopyColumn} gives a value, told from the value's text, for the types that keys have. */
final class TextFingerprint {
    private TextFingerprint() {}

    static OptionalLong of(Column column, String text) {
        try {
            return switch (column.type()) {
                case INTEGER -> OptionalLong.of(Bytes.mixed(Long.parseLong(text.strip())));
                case UUID -> OptionalLong.of(ofBytes(bytes(UUID.fromString(text.strip()))));
                case TEXT -> OptionalLong.of(ofBytes(unpadded(column, text).getBytes(StandardCharsets.UTF_8)));
                case BOOLEAN, DECIMAL, FLOAT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, JSON, BINARY, ARRAY, OTHER ->
                    OptionalLong.empty();
            };
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    private static String unpadded(Column column, String text) {
        String type = column.nativeType().toLowerCase(Locale.ROOT);
        boolean padded = type.equals("bpchar") || type.startsWith("character(") || type.startsWith("char(");
        return padded ? text.stripTrailing() : text;
    }

    private static long ofBytes(byte[] bytes) {
        return NativeHash.ofBytes(bytes, 0, bytes.length, 0);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
