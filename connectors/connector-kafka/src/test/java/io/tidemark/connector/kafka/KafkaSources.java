package io.tidemark.connector.kafka;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Sources and connectors of the tests. */
final class KafkaSources {
    /** When the tests happen. */
    static final Instant NOW = Instant.parse("2026-03-02T12:30:00Z");

    private KafkaSources() {}

    static Source source(Map<String, String> options, Map<String, Secret> secrets) {
        return new Source(
                new SourceId("events"),
                "kafka",
                "",
                options,
                secrets,
                List.of(),
                List.of(),
                Duration.ofSeconds(10),
                true,
                Origin.FILE);
    }

    static Source plain() {
        return at(KafkaServerForTests.running().plain());
    }

    static Source at(String bootstrapServers) {
        return source(Map.of("bootstrapServers", bootstrapServers, "requestTimeout", "3s"), Map.of());
    }

    static Source withPassword(String password) {
        return withLogin("tidemark", password);
    }

    static Source withLogin(String user, String password) {
        return source(
                Map.of(
                        "bootstrapServers",
                        KafkaServerForTests.running().sasl(),
                        "securityProtocol",
                        "SASL_PLAINTEXT",
                        "requestTimeout",
                        "3s"),
                Map.of("saslJaasConfig", new Secret(KafkaServerForTests.login(user, password))));
    }

    static KafkaConnector open(Source source) {
        return open(source, NOW);
    }

    static KafkaConnector open(Source source, Instant now) {
        Connector connector = new KafkaConnectorFactory(InstantSource.fixed(now)).open(source);
        return (KafkaConnector) connector;
    }
}
