package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.registry.RegistryAccess;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads from a source's options where its schema registry is. */
record RegistrySettings(Source source) {
    /** Empty where there is none. */
    Optional<RegistryAccess> access(Duration timeout) {
        String urls = option(KafkaOptions.REGISTRY_URL);
        if (urls.isEmpty()) {
            return Optional.empty();
        }
        List<URI> addresses = Arrays.stream(urls.split(",")).map(this::address).toList();
        return Optional.of(new RegistryAccess(source.id().value(), addresses, authorization(), timeout));
    }

    private URI address(String text) {
        String plain = text.strip().replaceFirst("/+$", "");
        try {
            URI address = URI.create(plain);
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (isWeb && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below, without what may be a password in it
        }
        throw new TidemarkException(
                ErrorCode.INVALID_SETTING,
                "Kafka source '" + source.id() + "': " + KafkaOptions.REGISTRY_URL
                        + " reads like https://registry:8081, without user and password in it");
    }

    private String authorization() {
        String token = secret(KafkaOptions.REGISTRY_TOKEN);
        if (!token.isEmpty()) {
            return "Bearer " + token;
        }
        String user = option(KafkaOptions.REGISTRY_USER);
        if (user.isEmpty()) {
            return "";
        }
        String login = user + ":" + secret(KafkaOptions.REGISTRY_PASSWORD);
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private String option(String name) {
        String given = source.options().get(name);
        return given == null ? "" : given.strip();
    }

    private String secret(String name) {
        Secret given = source.secrets().get(name);
        return given == null ? "" : given.value();
    }
}
