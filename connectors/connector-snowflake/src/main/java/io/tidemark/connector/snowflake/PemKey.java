package io.tidemark.connector.snowflake;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A private key as text, as openssl writes it. */
final class PemKey {
    private static final String PLAIN = "-----BEGIN PRIVATE KEY-----";
    private static final String ENCRYPTED = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
    private static final String ADVICE = "; make one with: openssl genrsa 2048 | openssl pkcs8 -topk8 -out rsa_key.p8";

    private PemKey() {}

    /** What is wrong with it, as the end of a sentence; empty when nothing is. Never says what it holds. */
    static Optional<String> check(String pem, String passphrase) {
        if (pem.startsWith(ENCRYPTED)) {
            return passphrase.isEmpty()
                    ? Optional.of("is encrypted: give its passphrase as 'private_key_passphrase'")
                    : Optional.empty();
        }
        if (!pem.startsWith(PLAIN)) {
            return Optional.of("must be a PKCS #8 key in PEM and begin with " + PLAIN + " or " + ENCRYPTED + ADVICE);
        }
        return isRsa(pem) ? Optional.empty() : Optional.of("holds no RSA key that can be read" + ADVICE);
    }

    private static boolean isRsa(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        try {
            byte[] der = Base64.getMimeDecoder().decode(body);
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
