package io.tidemark.core.incident;

import io.tidemark.core.dataset.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in hex, by which both sides of a connection prove what they send. */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";

    private Seal() {}

    public static String of(Secret key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    public static String of(Secret key, String message) {
        return of(key, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether that is the message's seal; how long the answer takes tells nothing of it. */
    public static boolean fits(Secret key, byte[] message, String seal) {
        return MessageDigest.isEqual(
                of(key, message).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
