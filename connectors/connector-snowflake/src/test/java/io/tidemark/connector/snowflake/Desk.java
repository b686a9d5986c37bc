package io.tidemark.connector.snowflake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets in one user by password and one by key pair, whose token's signature it verifies. */
final class Desk {
    static final String ACCOUNT = "myorg-tide1";
    static final String READER = "READER";
    static final String ROBOT = "ROBOT";
    static final String PASSWORD = "s3cret-Pa55word";
    /** Given to sessions whose answers are to come in Arrow. */
    static final String ARROW_TOKEN = "arrow-session-token";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyPair keys = newKeys();
    private final List<Map<String, String>> sessions = new CopyOnWriteArrayList<>();

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key pair of the user that logs in by one. */
    KeyPair keys() {
        return keys;
    }

    /** The parameters of every session that was opened, oldest first. */
    List<Map<String, String>> sessions() {
        return List.copyOf(sessions);
    }

    Map<String, Object> login(JsonNode data) {
        String user = data.path("LOGIN_NAME").asString();
        boolean byKey = data.path("AUTHENTICATOR").asString("").equalsIgnoreCase("SNOWFLAKE_JWT");
        if (byKey && !isSignedBy(data.path("TOKEN").asString(), user)) {
            return Protocol.failure("390144", "08001", "JWT token is invalid. [b1d0]");
        }
        if (!byKey && !(user.equals(READER) && data.path("PASSWORD").asString().equals(PASSWORD))) {
            return Protocol.failure("390100", "08001", "Incorrect username or password was specified.");
        }
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "CLIENT_PREFETCH_THREADS", "4", "CLIENT_RESULT_CHUNK_SIZE", "160", "CLIENT_MEMORY_LIMIT", "1536"));
        data.path("SESSION_PARAMETERS")
                .properties()
                .forEach(entry -> parameters.put(entry.getKey(), Asked.text(entry.getValue())));
        sessions.add(parameters);
        return Protocol.success(granted(parameters));
    }

    private static Map<String, Object> granted(Map<String, String> parameters) {
        List<Map<String, Object>> echoed = new ArrayList<>();
        parameters.forEach((name, value) -> echoed.add(Map.of("name", name, "value", typed(value))));
        return Map.of(
                "token",
                "ARROW".equals(parameters.get("JDBC_QUERY_RESULT_FORMAT")) ? ARROW_TOKEN : "session-token",
                "masterToken",
                "master-token",
                "validityInSeconds",
                3_600,
                "masterValidityInSeconds",
                14_400,
                "sessionId",
                1,
                "serverVersion",
                "9.0",
                "healthCheckInterval",
                45,
                "parameters",
                echoed,
                "sessionInfo",
                Map.of("warehouseName", "WATCH_WH", "roleName", "TIDEMARK"));
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true", "false" -> Boolean.valueOf(value);
            default -> value.matches("\\d{1,9}") ? Integer.valueOf(value) : value;
        };
    }

    private boolean isSignedBy(String token, String user) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && isFor(user, JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isFor(String user, JsonNode claims) throws GeneralSecurityException {
        byte[] print =
                MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());
        String subject = ACCOUNT.toUpperCase(Locale.ROOT) + "." + user;
        String issuer = subject + ".SHA256:" + Base64.getEncoder().encodeToString(print);
        return claims.path("sub").asString().equals(subject)
                && claims.path("iss").asString().equals(issuer)
                && user.equals(ROBOT);
    }
}
