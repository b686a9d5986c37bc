package io.tidemark.connector.kafka;

import io.tidemark.connector.Option;
import java.util.List;

/** The options of a Kafka source. */
final class KafkaOptions {
    static final String BOOTSTRAP_SERVERS = "bootstrapServers";
    static final String SECURITY_PROTOCOL = "securityProtocol";
    static final String SASL_MECHANISM = "saslMechanism";
    static final String SASL_JAAS_CONFIG = "saslJaasConfig";
    static final String CLIENT_ID = "clientId";
    static final String REQUEST_TIMEOUT = "requestTimeout";
    static final String SAMPLE_RECORDS = "sampleRecords";

    /** Options that start so go to Kafka's clients as they are, without the prefix. */
    static final String PASSED_ON = "kafka.";

    static final List<Option> ALL = List.of(
            Option.required(BOOTSTRAP_SERVERS, "Brokers to begin with: host:port, separated by commas"),
            Option.optional(SECURITY_PROTOCOL, "PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL", "PLAINTEXT"),
            Option.optional(SASL_MECHANISM, "PLAIN, SCRAM-SHA-256, SCRAM-SHA-512, OAUTHBEARER or GSSAPI", "PLAIN"),
            Option.secret(SASL_JAAS_CONFIG, "The login module with its user and password, in JAAS syntax"),
            Option.optional(CLIENT_ID, "The name by which the brokers' logs and quotas know Tidemark", "tidemark"),
            Option.optional(REQUEST_TIMEOUT, "How long a broker may take to answer, for example 10s", "10s"),
            Option.optional(
                    SAMPLE_RECORDS, "How many of the newest records of each shard tell the topic's fields", "200"));

    private KafkaOptions() {}
}
