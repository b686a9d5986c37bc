package io.tidemark.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.kafka.registry.RegistryForTests;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SubjectSight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source's registry is asked for the schemas of topics' values; no broker is needed for it. */
@Timeout(30)
class SubjectWatchTest {
    private static DatasetRef topic(String name) {
        return new DatasetRef(DatasetName.of(name), DatasetKind.TOPIC);
    }

    private static Source source(String registry) {
        return KafkaSources.source(
                Map.of("bootstrapServers", "127.0.0.1:1", "requestTimeout", "2s", "schemaRegistryUrl", registry),
                Map.of());
    }

    private static String why(Map<DatasetRef, SubjectSight> sights, String topic) {
        SubjectSight sight = Objects.requireNonNull(sights.get(topic(topic)));
        return ((SubjectSight.Unseen) sight).failure().message();
    }

    @Test
    void theValuesOfEachTopicAreAsked() {
        try (RegistryForTests server = new RegistryForTests();
                KafkaConnector connector = KafkaSources.open(source(server.url()))) {
            server.register("odd name/ü-value", Map.of("schema", "\"string\""));
            Map<DatasetRef, SubjectSight> sights = connector.subjects(List.of(topic("odd name/ü"), topic("plays")));
            assertThat(connector.hasRegistry()).isTrue();
            assertThat(sights.get(topic("odd name/ü")))
                    .isEqualTo(
                            new SubjectSight.Registered("odd name/ü-value", Compatibility.BACKWARD, 1, 0, List.of()));
            assertThat(why(sights, "plays")).contains("no subject 'plays-value'");
        }
    }

    @Test
    void aRegistryThatDoesNotAnswerIsAskedOnceAndToldOfEachTopic() {
        try (RegistryForTests server = new RegistryForTests();
                KafkaConnector connector = KafkaSources.open(source(server.url()))) {
            server.fail(503);
            List<DatasetRef> topics = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                topics.add(topic("topic" + number));
            }
            Map<DatasetRef, SubjectSight> sights = connector.subjects(topics);
            assertThat(server.asked()).isEqualTo(1);
            assertThat(why(sights, "topic49")).contains("'events'", "503");
        }
    }

    @Test
    void aSourceWithoutARegistryTellsNothing() {
        try (KafkaConnector connector = KafkaSources.open(KafkaSources.at("127.0.0.1:1"))) {
            assertThat(connector.hasRegistry()).isFalse();
            assertThat(connector.subjects(List.of(topic("plays")))).isEmpty();
        }
    }
}
