package io.tidemark.connector.kafka;

import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.testkit.Ability;
import io.tidemark.connector.testkit.Breakage;
import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.Orders;
import io.tidemark.connector.testkit.Row;
import io.tidemark.connector.testkit.StoreUnderTest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The test broker as the contract sees it: each hour has a shard of its own, so that all comes in time. */
final class KafkaUnderTest implements StoreUnderTest {
    private static final int SHARDS = 8;

    private final Map<String, TestTopic> topics = new HashMap<>();

    @Override
    public ConnectorFactory factory() {
        return new KafkaConnectorFactory();
    }

    @Override
    public Source source() {
        return KafkaSources.withPassword(KafkaServerForTests.PASSWORD);
    }

    @Override
    public Source broken(Breakage how) {
        return switch (how) {
            case WRONG_PASSWORD -> KafkaSources.withPassword("wrong-password");
            case CLOSED_PORT -> KafkaSources.at("127.0.0.1:" + KafkaServerForTests.freePort());
            case UNKNOWN_HOST -> KafkaSources.at("no-such-host.invalid:9092");
        };
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.SCAN, Ability.SIGNALS_CHANGES, Ability.AUTHENTICATES);
    }

    @Override
    public Set<ColumnType> types() {
        return Set.of(
                ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.TEXT, ColumnType.BOOLEAN, ColumnType.TIMESTAMP_TZ);
    }

    @Override
    public DatasetRef create(String leaf, List<Field> fields) {
        TestTopic topic = TestTopic.create(leaf, SHARDS, Map.of());
        topics.put(leaf, topic);
        return topic.ref();
    }

    @Override
    public void add(DatasetRef dataset, List<Field> fields, List<Row> rows) {
        TestTopic topic = topic(dataset);
        int time = fields.stream().map(Field::name).toList().indexOf(Orders.TIME);
        for (Row row : rows) {
            if (row.value(time) instanceof Instant at) {
                int hour = Math.floorMod(at.getEpochSecond() / 3_600, SHARDS);
                topic.put(hour, at, json(fields, row));
            }
        }
        topic.flush();
    }

    @Override
    public void drop(DatasetRef dataset) {
        topic(dataset).delete();
    }

    @Override
    public void dropColumn(DatasetRef dataset, String column) {
        throw new UnsupportedOperationException("A topic's records stay as they are");
    }

    private TestTopic topic(DatasetRef dataset) {
        TestTopic topic = topics.get(dataset.name().leaf());
        if (topic == null) {
            throw new IllegalArgumentException("No topic " + dataset.name());
        }
        return topic;
    }

    private static String json(List<Field> fields, Row row) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            members.add('"' + fields.get(i).name() + "\": " + json(row.value(i)));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String json(@Nullable Object value) {
        return value instanceof String || value instanceof Instant
                ? '"' + value.toString() + '"'
                : String.valueOf(value);
    }
}
