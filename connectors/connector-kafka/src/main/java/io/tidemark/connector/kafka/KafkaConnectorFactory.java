package io.tidemark.connector.kafka;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.core.dataset.Source;
import java.time.InstantSource;
import java.util.List;

/** Opens connectors to Kafka clusters. */
public final class KafkaConnectorFactory implements ConnectorFactory {
    private final InstantSource clock;

    public KafkaConnectorFactory() {
        this(InstantSource.system());
    }

    KafkaConnectorFactory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String type() {
        return "kafka";
    }

    @Override
    public List<Option> options() {
        return KafkaOptions.ALL;
    }

    @Override
    public Connector open(Source source) {
        return new KafkaConnector(KafkaSettings.of(source), clock);
    }
}
