package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

final class LoginTest {
    private static final String PASSPHRASE = "open Sesame";

    private final StandIn server = StandIn.get();

    @Test
    void aPasswordLogsIn() {
        check(server.source());
    }

    @Test
    void everySessionIsToldItsParametersAtLogin() {
        check(server.source());
        assertThat(server.desk().sessions().getLast())
                .containsEntry("TIMEZONE", "UTC")
                .containsEntry("QUERY_TAG", "tidemark")
                .containsEntry("STATEMENT_TIMEOUT_IN_SECONDS", "600")
                .containsEntry("AUTOCOMMIT", "true")
                .containsEntry("MULTI_STATEMENT_COUNT", "1")
                .containsEntry("QUOTED_IDENTIFIERS_IGNORE_CASE", "false")
                .containsEntry("WEEK_START", "1")
                .containsEntry("JDBC_QUERY_RESULT_FORMAT", "JSON")
                .containsEntry("CLIENT_TELEMETRY_ENABLED", "false");
        assertThat(server.paths()).noneMatch(path -> path.contains("telemetry"));
    }

    @Test
    void aPrivateKeyLogsIn() {
        check(robot(Map.of("private_key", pem(server.desk().keys().getPrivate()))));
    }

    @Test
    void anEncryptedPrivateKeyLogsInWithItsPassphrase() throws GeneralSecurityException {
        String key = encrypted(server.desk().keys().getPrivate());
        check(robot(Map.of("private_key", key, "private_key_passphrase", PASSPHRASE)));
    }

    @Test
    void aPassphraseThatDoesNotFitIsASettingToCheck() throws GeneralSecurityException {
        String key = encrypted(server.desk().keys().getPrivate());
        TidemarkException refused = refused(robot(Map.of("private_key", key, "private_key_passphrase", "not it")));
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(ErrorCode.INVALID_SETTING);
        assertThat(refused).hasMessageContaining("private_key_passphrase").hasMessageNotContaining("not it");
    }

    @Test
    void theKeyOfSomebodyElseIsRefused() {
        TidemarkException refused =
                refused(robot(Map.of("private_key", pem(Desk.newKeys().getPrivate()))));
        assertThat(refused.code()).isEqualTo(ErrorCode.AUTHENTICATION_FAILED);
        assertThat(refused).hasMessageContaining("JWT token is invalid").hasMessageNotContaining("BEGIN");
    }

    @Test
    void whatIsNoKeyIsSaidSoBeforeAnyConnection() {
        assertThat(invalid(robot(Map.of("private_key", "ssh-rsa AAAA"))))
                .hasMessageContaining("'private_key' must be a PKCS #8 key in PEM")
                .hasMessageNotContaining("AAAA");
        assertThat(invalid(
                        robot(Map.of("private_key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))))
                .hasMessageContaining("holds no RSA key");
        assertThat(invalid(robot(Map.of("private_key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA"))))
                .hasMessageContaining("'private_key_passphrase'");
    }

    @Test
    void neitherOrBothWaysToLogInIsSaidSo() {
        assertThat(invalid(robot(Map.of()))).hasMessageContaining("either 'password' or 'private_key'");
        assertThat(invalid(robot(Map.of("password", "x", "private_key", "y")))).hasMessageContaining("not both");
    }

    @Test
    void settingsThatCannotBeAreNamed() {
        assertThat(invalid(with("account", "https://myorg-tide1.snowflakecomputing.com")))
                .hasMessageContaining("'account'")
                .hasMessageContaining("without https://");
        assertThat(invalid(with("host", "a b"))).hasMessageContaining("'host'");
        assertThat(invalid(with("protocol", "ftp"))).hasMessageContaining("'protocol' must be https or http");
        assertThat(invalid(with("databases", " , "))).hasMessageContaining("'databases'");
        assertThat(invalid(with("login_timeout", "0"))).hasMessageContaining("'login_timeout'");
    }

    private Source with(String option, String value) {
        return server.source(options -> {
            options.put(option, value);
            return options;
        });
    }

    private Source robot(Map<String, String> secrets) {
        Map<String, Secret> all = new HashMap<>();
        secrets.forEach((name, value) -> all.put(name, new Secret(value)));
        return StandIn.source(with("user", Desk.ROBOT).options(), all);
    }

    private static void check(Source source) {
        try (Connector connector = new SnowflakeFactory().open(source)) {
            connector.check();
        }
    }

    private static TidemarkException refused(Source source) {
        TidemarkException thrown = catchThrowableOfType(TidemarkException.class, () -> check(source));
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private static TidemarkException invalid(Source source) {
        TidemarkException thrown = catchThrowableOfType(
                TidemarkException.class,
                () -> new SnowflakeFactory().open(source).close());
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_SETTING);
        return thrown;
    }

    private static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String what, byte[] der) {
        return String.join(
                "\n",
                List.of(
                        "-----BEGIN " + what + "-----",
                        Base64.getMimeEncoder().encodeToString(der).replace("\r", ""),
                        "-----END " + what + "-----",
                        ""));
    }

    private static String encrypted(PrivateKey key) throws GeneralSecurityException {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(PASSPHRASE.toCharArray())));
        byte[] sealed = cipher.doFinal(key.getEncoded());
        try {
            AlgorithmParameters scheme = AlgorithmParameters.getInstance("PBES2");
            scheme.init(cipher.getParameters().getEncoded());
            return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(scheme, sealed).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
