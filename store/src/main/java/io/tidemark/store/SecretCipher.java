package io.tidemark.store;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts secrets for the store, with AES-256 in GCM; each text is bound to the name of what it belongs to. */
public final class SecretCipher {
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FINGERPRINT_BYTES = 6;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** A cipher with a key of 32 bytes. */
    public SecretCipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "The secret key has " + KEY_BYTES + " bytes, not " + key.length + "; restore the key file");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    String encrypt(String plain, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in GCM", e);
        }
    }

    String decrypt(String sealed, String owner) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] rest = new byte[all.remaining()];
            all.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "The secrets of " + owner + " were stored with another secret key; restore the key file that"
                            + " belongs to this database, or enter them again",
                    e);
        }
    }

    /** A short text by which equal texts are known, and nothing else of them without the key. */
    String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC by SHA-256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
