package io.tidemark.connector.kafka;

import io.tidemark.core.error.TidemarkException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** The settings of topics, as far as they may be read. */
record TopicConfigs(Map<String, Map<String, String>> byTopic, Map<String, String> problems) {
    static TopicConfigs of(Broker broker, Set<String> topics) {
        Map<String, String> problems = new HashMap<>();
        Map<String, Config> found = broker.askAll(
                admin -> ask(admin, topics),
                "the settings of topic",
                (topic, failure) -> problems.put(topic, problem(topic, failure)));
        Map<String, Map<String, String>> configs = new HashMap<>();
        found.forEach((topic, config) -> configs.put(topic, plain(config)));
        return new TopicConfigs(configs, problems);
    }

    private static Map<String, KafkaFuture<Config>> ask(Admin admin, Set<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Map<String, KafkaFuture<Config>> asked = new HashMap<>();
        admin.describeConfigs(resources).values().forEach((resource, future) -> asked.put(resource.name(), future));
        return asked;
    }

    private static Map<String, String> plain(Config config) {
        Map<String, String> plain = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (!entry.isSensitive() && entry.value() != null) {
                plain.put(entry.name(), entry.value());
            }
        }
        return plain;
    }

    private static String problem(String topic, TidemarkException failure) {
        return switch (failure.code().type()) {
            case CONFIGURATION ->
                "the settings of topic '" + topic + "' may not be read, so that nobody can tell what retention deletes:"
                        + " grant DESCRIBE_CONFIGS on it";
            case UNAVAILABLE, LIMIT, BUG -> failure.failure().message();
        };
    }

    Map<String, String> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    /** Why they could not be read, if so. */
    List<String> problem(String topic) {
        String problem = problems.get(topic);
        return problem == null ? List.of() : List.of(problem);
    }
}
