package io.tidemark.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The token by which programs call the API: at least 32 random characters; prints as stars. */
public final class ApiToken {
    private static final int BYTES = 32;

    private final String value;
    private final byte[] digest;

    private ApiToken(String value) {
        this.value = value;
        this.digest = digest(value);
    }

    /** A token that was made before. */
    public static ApiToken of(String value) {
        if (value.length() < BYTES || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "An API token has at least " + BYTES + " characters and no space around them");
        }
        return new ApiToken(value);
    }

    public static ApiToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ApiToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token itself, to be kept where only its owner reads it. */
    public String value() {
        return value;
    }

    /** Whether it is this token, found out in the same time for every other. */
    public boolean is(String presented) {
        return MessageDigest.isEqual(digest, digest(presented));
    }

    @Override
    public String toString() {
        return "***";
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
