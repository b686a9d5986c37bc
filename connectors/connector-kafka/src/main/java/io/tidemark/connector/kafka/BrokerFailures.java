package io.tidemark.connector.kafka;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Says in words what a broker's or client's error means; no message holds a secret. */
record BrokerFailures(KafkaSettings settings) {
    private static final Duration PROBE = Duration.ofSeconds(1);

    /** @param subject what was asked for, for example {@code topic orders} */
    TidemarkException of(String subject, Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        return switch (cause) {
            case TidemarkException known -> known;
            case SslAuthenticationException tls ->
                failure(
                        ErrorCode.AUTHENTICATION_FAILED,
                        "the TLS handshake failed. Check securityProtocol, the port, and the trust store"
                                + " (kafka.ssl.truststore.location)",
                        tls);
            case AuthenticationException login ->
                failure(
                        ErrorCode.AUTHENTICATION_FAILED,
                        "the login was refused. Check user and password in saslJaasConfig, and saslMechanism",
                        login);
            case AuthorizationException denied ->
                failure(
                        ErrorCode.PERMISSION_DENIED,
                        "the user may not read " + subject + ". Grant DESCRIBE and READ on it",
                        denied);
            case UnknownTopicOrPartitionException gone -> gone(subject, gone);
            case UnknownTopicIdException gone -> gone(subject, gone);
            case InvalidTopicException gone -> gone(subject, gone);
            case org.apache.kafka.common.errors.TimeoutException slow -> unanswered(subject, slow);
            case java.util.concurrent.TimeoutException slow -> unanswered(subject, slow);
            case InterruptException stopped ->
                failure(ErrorCode.TIMEOUT, "reading " + subject + " was interrupted", stopped);
            case RetriableException retry ->
                failure(
                        ErrorCode.REFUSED_FOR_NOW,
                        "the brokers cannot answer for " + subject + " at the moment",
                        retry);
            default ->
                failure(
                        ErrorCode.INTERNAL,
                        subject + " failed: " + cause.getClass().getSimpleName(),
                        cause);
        };
    }

    /** A client could not even be made: for that it speaks to nobody, but reads its settings and key stores. */
    TidemarkException ofSettings(KafkaException cause) {
        return failure(
                ErrorCode.INVALID_SETTING,
                "Kafka's client refuses the settings. Check securityProtocol, saslMechanism, saslJaasConfig and the"
                        + " options that start with kafka.",
                cause);
    }

    /** Nothing happens when at least one name resolves. */
    void requireKnownHosts() {
        List<BootstrapAddress> addresses = settings.addresses();
        if (addresses.stream().noneMatch(BootstrapAddress::isKnown)) {
            throw new TidemarkException(
                    ErrorCode.UNKNOWN_HOST,
                    settings + ": no host of that name is known. Check the spelling in bootstrapServers and the DNS");
        }
    }

    void requireListener() {
        if (settings.addresses().stream().noneMatch(address -> address.listens(PROBE))) {
            throw unreachable(null);
        }
    }

    private TidemarkException unanswered(String subject, Throwable cause) {
        if (settings.addresses().stream().noneMatch(address -> address.listens(PROBE))) {
            return unreachable(cause);
        }
        return failure(
                ErrorCode.TIMEOUT,
                "the server accepts connections, but there was no answer for " + subject + " within "
                        + settings.requestTimeout().toMillis()
                        + " ms. Check that this is a broker's port, that securityProtocol is the listener's, and that"
                        + " the brokers' advertised addresses can be reached from here",
                cause);
    }

    private TidemarkException unreachable(@Nullable Throwable cause) {
        String message = settings + ": nothing accepts connections there. Check host, port and firewall in"
                + " bootstrapServers, and whether the broker is up";
        return cause == null
                ? new TidemarkException(ErrorCode.UNREACHABLE, message)
                : new TidemarkException(ErrorCode.UNREACHABLE, message, cause);
    }

    private TidemarkException gone(String subject, Throwable cause) {
        return failure(ErrorCode.DATASET_GONE, "there is no " + subject + " any more", cause);
    }

    private TidemarkException failure(ErrorCode code, String what, Throwable cause) {
        return new TidemarkException(code, settings + ": " + what, cause);
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException
                        || cause instanceof CompletionException
                        || cause.getClass() == KafkaException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
