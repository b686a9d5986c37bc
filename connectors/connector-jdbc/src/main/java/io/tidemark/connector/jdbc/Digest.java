package io.tidemark.connector.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A short hash to tell two texts apart that follow each other. */
public final class Digest {
    private Digest() {}

    /** Sixteen hexadecimal digits. */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return HexFormat.of().toHexDigits(crc.getValue(), 8) + HexFormat.of().toHexDigits(text.hashCode());
    }
}
