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
    static final String SHARD_IDLE = "shardIdle";
    static final String SAMPLE_RECORDS = "sampleRecords";

    static final String FORMATS = "formats";
    static final String ENVELOPE = "envelope";
    static final String DEAD_LETTERS = "deadLetters";
    static final String REGISTRY_URL = "schemaRegistryUrl";
    static final String REGISTRY_USER = "schemaRegistryUser";
    static final String REGISTRY_PASSWORD = "schemaRegistryPassword";
    static final String REGISTRY_TOKEN = "schemaRegistryToken";

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
                    SHARD_IDLE,
                    "How long after its deadline a window waits for a shard that is silent or behind, for example 2m",
                    "2m"),
            Option.optional(
                    SAMPLE_RECORDS, "How many of the newest records of each shard tell the topic's fields", "200"),
            Option.optional(
                    FORMATS,
                    "Formats by topic, for example logs-*=text,orders=csv(; id name amount); json, avro, protobuf, csv,"
                            + " text, bytes; where none is set, it is found from a sample",
                    ""),
            Option.optional(
                    ENVELOPE,
                    "Columns beside the records' fields: any of key, headers, bytes, tombstone",
                    "key,headers"),
            Option.optional(
                    DEAD_LETTERS,
                    "Patterns of the names of dead-letter topics, separated by commas",
                    "*dlq*,*.dlt,*-dlt,*dead-letter*,*dead_letter*,*deadletter*"),
            Option.optional(REGISTRY_URL, "A schema registry, for example https://registry:8081", ""),
            Option.optional(REGISTRY_USER, "The registry's user, where it wants a password", ""),
            Option.secret(REGISTRY_PASSWORD, "The registry's password"),
            Option.secret(REGISTRY_TOKEN, "A bearer token for the registry"));

    private KafkaOptions() {}
}
