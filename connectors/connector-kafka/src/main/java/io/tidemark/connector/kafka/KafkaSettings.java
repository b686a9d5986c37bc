package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.registry.RegistryAccess;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * A Kafka source's options, read and checked.
 *
 * @param source the source's name, for messages
 * @param clients what every Kafka client is configured with
 * @param registry where schemas are, if there is a registry
 */
record KafkaSettings(
        String source,
        List<BootstrapAddress> addresses,
        Duration requestTimeout,
        Duration shardIdle,
        int sampleRecords,
        Map<String, Object> clients,
        TopicSettings topics,
        DeadLetters deadLetters,
        Optional<RegistryAccess> registry) {
    private static final Set<String> PROTOCOLS = Set.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Pattern SAMPLE = Pattern.compile("[1-9]\\d{0,4}");

    KafkaSettings {
        addresses = List.copyOf(addresses);
        clients = Map.copyOf(clients);
    }

    static KafkaSettings of(Source source) {
        return new Reading(source).settings();
    }

    String clientId() {
        return String.valueOf(clients.get(CommonClientConfigs.CLIENT_ID_CONFIG));
    }

    @Override
    public String toString() {
        return "Kafka source '" + source + "' at " + addresses;
    }

    /** Reads one source's options. */
    private record Reading(Source source) {
        KafkaSettings settings() {
            Duration timeout = duration(KafkaOptions.REQUEST_TIMEOUT);
            List<BootstrapAddress> addresses = addresses();
            return new KafkaSettings(
                    source.id().value(),
                    addresses,
                    timeout,
                    duration(KafkaOptions.SHARD_IDLE),
                    sample(),
                    clients(addresses, timeout),
                    topics(),
                    DeadLetters.parse(option(KafkaOptions.DEAD_LETTERS)),
                    new RegistrySettings(source).access(timeout));
        }

        private Map<String, Object> clients(List<BootstrapAddress> addresses, Duration timeout) {
            Map<String, Object> clients = new HashMap<>();
            clients.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
            clients.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
            clients.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
            clients.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
            clients.putAll(security());
            source.options().forEach((name, value) -> passOn(clients, name, value));
            source.secrets().forEach((name, secret) -> passOn(clients, name, secret.value()));
            clients.put(
                    CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                    addresses.stream().map(BootstrapAddress::toString).toList());
            clients.put(CommonClientConfigs.CLIENT_ID_CONFIG, option(KafkaOptions.CLIENT_ID));
            return clients;
        }

        private static void passOn(Map<String, Object> clients, String name, String value) {
            if (name.startsWith(KafkaOptions.PASSED_ON)) {
                clients.put(name.substring(KafkaOptions.PASSED_ON.length()), value);
            }
        }

        private Map<String, Object> security() {
            String protocol = option(KafkaOptions.SECURITY_PROTOCOL).toUpperCase(Locale.ROOT);
            if (!PROTOCOLS.contains(protocol)) {
                throw invalid(KafkaOptions.SECURITY_PROTOCOL + " is one of "
                        + PROTOCOLS.stream().sorted().toList() + ", not '" + protocol + "'");
            }
            Map<String, Object> security = new HashMap<>();
            security.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
            if (protocol.startsWith("SASL")) {
                security.put(SaslConfigs.SASL_MECHANISM, option(KafkaOptions.SASL_MECHANISM));
                Secret login = source.secrets().get(KafkaOptions.SASL_JAAS_CONFIG);
                if (login != null) {
                    security.put(SaslConfigs.SASL_JAAS_CONFIG, login.value());
                }
            }
            return security;
        }

        private List<BootstrapAddress> addresses() {
            String text = option(KafkaOptions.BOOTSTRAP_SERVERS);
            if (text.isBlank()) {
                throw invalid(KafkaOptions.BOOTSTRAP_SERVERS + " is missing; give it as host:port,host:port");
            }
            try {
                return BootstrapAddress.parseAll(text);
            } catch (IllegalArgumentException e) {
                throw invalid(KafkaOptions.BOOTSTRAP_SERVERS + ": " + e.getMessage());
            }
        }

        private TopicSettings topics() {
            try {
                return TopicSettings.parse(option(KafkaOptions.FORMATS), option(KafkaOptions.ENVELOPE));
            } catch (IllegalArgumentException e) {
                throw invalid(e.getMessage() == null ? "formats or envelope cannot be read" : e.getMessage());
            }
        }

        private int sample() {
            String text = option(KafkaOptions.SAMPLE_RECORDS);
            if (!SAMPLE.matcher(text).matches()) {
                throw invalid(KafkaOptions.SAMPLE_RECORDS + " is a number from 1 to 99999, not '" + text + "'");
            }
            return Integer.parseInt(text);
        }

        private Duration duration(String name) {
            String text = option(name);
            Matcher matcher = DURATION.matcher(text);
            if (!matcher.matches()) {
                throw invalid(name + " reads like 500ms, 10s or 2m, not '" + text + "'");
            }
            long amount = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                default -> Duration.ofMinutes(amount);
            };
            if (duration.isZero() || duration.compareTo(Duration.ofHours(1)) > 0) {
                throw invalid(name + " lies between 1 ms and 1 h, not '" + text + "'");
            }
            return duration;
        }

        private String option(String name) {
            String given = source.options().get(name);
            return given != null && !given.isBlank()
                    ? given.strip()
                    : KafkaOptions.ALL.stream()
                            .filter(option -> option.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .fallback();
        }

        private TidemarkException invalid(String what) {
            return new TidemarkException(ErrorCode.INVALID_SETTING, "Kafka source '" + source.id() + "': " + what);
        }
    }
}
