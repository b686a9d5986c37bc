package io.tidemark.connector.kafka;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that differs where the content differs. */
final class Digest {
    private static final int BYTES = 6;

    private Digest() {}

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256(content), 0, BYTES);
    }

    static String longOf(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
