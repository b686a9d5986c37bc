package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaCheckTest {
    @Test
    void aReachableBrokerIsWell() {
        try (KafkaConnector connector = KafkaSources.open(KafkaSources.plain())) {
            connector.check();
        }
    }

    @Test
    void theRightPasswordIsWell() {
        try (KafkaConnector connector = KafkaSources.open(KafkaSources.withPassword(KafkaServerForTests.PASSWORD))) {
            connector.check();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutShowingIt() {
        TidemarkException failure = failureOf(KafkaSources.withPassword("wrong-password"));
        assertThat(failure.code()).isEqualTo(ErrorCode.AUTHENTICATION_FAILED);
        assertThat(failure.getMessage()).contains("saslJaasConfig").doesNotContain("wrong-password");
    }

    @Test
    void anUnknownHostIsTold() {
        TidemarkException failure = failureOf(KafkaSources.at("no-such-host.invalid:9092"));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNKNOWN_HOST);
        assertThat(failure.getMessage()).contains("no-such-host.invalid:9092");
    }

    @Test
    void aPortOnWhichNothingListensIsUnreachable() {
        String address = "127.0.0.1:" + KafkaServerForTests.freePort();
        TidemarkException failure = failureOf(KafkaSources.at(address));
        assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(failure.getMessage()).contains(address);
    }

    @Test
    void everyCallTellsThatABrokerIsUnreachable() {
        String address = "127.0.0.1:" + KafkaServerForTests.freePort();
        Source source = KafkaSources.source(Map.of("bootstrapServers", address, "requestTimeout", "500ms"), Map.of());
        try (KafkaConnector connector = KafkaSources.open(source)) {
            TidemarkException failure = catchThrowableOfType(TidemarkException.class, connector::datasets);
            assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
        }
    }

    @Test
    void aLoginThatCannotBeReadIsASettingAndStaysSecret() {
        Source source = KafkaSources.source(
                Map.of("bootstrapServers", "127.0.0.1:1", "securityProtocol", "SASL_PLAINTEXT"),
                Map.of("saslJaasConfig", new Secret("my-secret without a semicolon")));
        try (KafkaConnector connector = KafkaSources.open(source)) {
            TidemarkException failure = catchThrowableOfType(TidemarkException.class, connector::datasets);
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_SETTING);
            assertThat(failure.getMessage()).contains("saslJaasConfig").doesNotContain("my-secret");
        }
    }

    @Test
    void aServerThatDoesNotAnswerAsABrokerTimesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Source source = KafkaSources.source(
                    Map.of("bootstrapServers", "127.0.0.1:" + silent.getLocalPort(), "requestTimeout", "500ms"),
                    Map.of());
            assertThat(failureOf(source).code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void aMissingAddressIsAskedForByName() {
        TidemarkException failure = refusalOf(Map.of());
        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_SETTING);
        assertThat(failure.getMessage()).contains("bootstrapServers");
    }

    @Test
    void settingsThatCannotBeReadAreToldByName() {
        String address = "localhost:9092";
        assertThat(refusalOf(Map.of("bootstrapServers", "localhost"))).hasMessageContaining("host:port");
        assertThat(refusalOf(Map.of("bootstrapServers", address, "requestTimeout", "soon")))
                .hasMessageContaining("requestTimeout");
        assertThat(refusalOf(Map.of("bootstrapServers", address, "securityProtocol", "TLS")))
                .hasMessageContaining("securityProtocol");
        assertThat(refusalOf(Map.of("bootstrapServers", address, "sampleRecords", "0")))
                .hasMessageContaining("sampleRecords");
    }

    @Test
    void optionsOfKafkasOwnArePassedOn() {
        KafkaSettings settings = KafkaSettings.of(
                KafkaSources.source(Map.of("bootstrapServers", "a:1,b:2", "kafka.client.rack", "r1"), Map.of()));
        assertThat(settings.clients()).containsEntry("client.rack", "r1");
        assertThat(settings.addresses()).hasSize(2);
    }

    private static TidemarkException refusalOf(Map<String, String> options) {
        return catchThrowableOfType(
                TidemarkException.class, () -> KafkaSettings.of(KafkaSources.source(options, Map.of())));
    }

    private static TidemarkException failureOf(Source source) {
        try (KafkaConnector connector = KafkaSources.open(source)) {
            return catchThrowableOfType(TidemarkException.class, connector::check);
        }
    }
}
