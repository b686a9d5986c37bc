package io.tidemark.connector.mysql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that the servers compute by {@code CONV(LEFT(MD5(text), 16), 16, -10)}, so that different values counted here and
 * there add up.
 */
final class ServerHash {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha256 = digest("SHA-256");

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    /** The first 64 bits of the digest. */
    long of(byte[] text) {
        return ByteBuffer.wrap(md5.digest(text)).getLong();
    }

    /** The hash of {@code SHA2(text, 256)}, which is what long texts are grouped by. */
    long ofDigest(byte[] text) {
        return of(HexFormat.of().formatHex(sha256.digest(text)).getBytes(StandardCharsets.US_ASCII));
    }
}
