package io.tidemark.connector.kafka;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Deliveries;
import io.tidemark.connector.Fingerprints;
import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.Following;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Registering;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.Watching;
import io.tidemark.connector.kafka.format.RecordReaders;
import io.tidemark.connector.kafka.format.SampleColumns;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.registry.SchemaRegistry;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.core.topic.TopicSight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Topics of a Kafka cluster as datasets.
 *
 * <p>A column is a path of field names, or an {@link EnvelopeColumn}. A record that is not of its topic's format, or whose event time cannot be read, is UNPARSEABLE. A record without a value (a
 * tombstone) tells that a key is gone and not that something happened: it belongs to no window of event time and is left
 * out, but counts as a record without values where the topic is cut by {@code $timestamp} or not at all. How a record
 * finds its window is told in {@link WindowListing}.
 */
final class KafkaConnector implements Connector, Scan, Following, Watching, Registering, Fingerprints {
    private final KafkaSettings settings;
    private final InstantSource clock;
    private final Broker broker;
    private final Consumers consumers;
    private final @Nullable SchemaRegistry registry;
    private final TopicRecords records;

    KafkaConnector(KafkaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.broker = new Broker(settings);
        this.consumers = new Consumers(settings, broker.failures());
        this.registry = settings.registry().map(SchemaRegistry::new).orElse(null);
        this.records = new TopicRecords(settings, new RecordReaders(registry));
    }

    @Override
    public void check() {
        broker.check();
    }

    @Override
    public List<DatasetRef> datasets() {
        return broker.topics().stream()
                .map(topic -> new DatasetRef(DatasetName.of(topic), DatasetKind.TOPIC))
                .toList();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        Topic topic = topic(dataset);
        TopicSample sample = TopicSample.of(topic, broker, consumers, settings);
        Schema schema = new TopicSchema(settings, new SampleColumns(registry)).of(topic, sample);
        return new DatasetDescription(dataset, schema, null, List.of());
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        Topic topic = topic(dataset.ref());
        return switch (how) {
            case Partitioning.TimeWindows windows ->
                new WindowListing(
                                broker,
                                new LatePeek(broker, consumers, settings, records, dataset.schema()),
                                topic,
                                windows,
                                clock)
                        .list(cursor, horizon);
            case Partitioning.Undivided undivided -> new WholeListing(broker, topic).list(cursor);
        };
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        DatasetDescription dataset = request.dataset();
        List<String> columns = request.columns();
        Topic topic = topic(dataset.ref());
        ScanPlan plan = new ScanPlan(broker, topic);
        return switch (request.how()) {
            case Partitioning.TimeWindows windows -> {
                List<PartitionKey.Window> wanted = windows(topic, request.partitions());
                RecordParts parts = records.parts(topic, dataset.schema(), columns, windows.timeColumn());
                WindowPlacement placement = new WindowPlacement(windows, wanted);
                RangeReader reader = reader(topic, plan.of(windows, wanted), request.timeout());
                yield new TopicScan(reader, parts, placement, isRecordTime(windows));
            }
            case Partitioning.Undivided undivided -> {
                RecordParts parts = records.parts(topic, dataset.schema(), columns, EnvelopeColumn.TIMESTAMP.text());
                RangeReader reader = reader(topic, plan.whole(), request.timeout());
                yield new TopicScan(reader, parts, new WholePlacement(), true);
            }
        };
    }

    @Override
    public Duration shardIdle() {
        return settings.shardIdle();
    }

    @Override
    public Partitioning.TimeWindows deliveries(Partitioning.TimeWindows how) {
        return new Partitioning.TimeWindows(
                EnvelopeColumn.TIMESTAMP.text(), null, how.grain(), how.zone(), Duration.ZERO);
    }

    @Override
    public Deliveries delivered(
            DatasetDescription dataset, Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows) {
        return following(dataset).delivered(how, windows);
    }

    @Override
    public ShardEnds ends(DatasetDescription dataset, Partitioning.TimeWindows how, Instant since) {
        return following(dataset).ends(how, since);
    }

    @Override
    public RecordCursor follow(FollowRequest request) {
        return following(request.dataset()).follow(request);
    }

    @Override
    public Map<DatasetRef, TopicSight> look(List<DatasetRef> datasets) {
        return new TopicWatch(broker, settings.deadLetters(), clock).look(datasets);
    }

    @Override
    public boolean hasRegistry() {
        return registry != null;
    }

    @Override
    public Map<DatasetRef, SubjectSight> subjects(List<DatasetRef> datasets) {
        return registry == null ? Map.of() : new SubjectWatch(registry.subjects()).look(datasets);
    }

    private TopicFollowing following(DatasetDescription dataset) {
        return new TopicFollowing(broker, consumers, records, topic(dataset.ref()));
    }

    private static boolean isRecordTime(Partitioning.TimeWindows windows) {
        return windows.timeColumn().equals(EnvelopeColumn.TIMESTAMP.text());
    }

    @Override
    public OptionalLong fingerprint(Column column, String text) {
        return FieldValues.hash(column.type(), text);
    }

    private RangeReader reader(Topic topic, Map<TopicPartition, List<OffsetRange>> ranges, Duration timeout) {
        return new RangeReader(consumers.fast(), broker, topic, ranges, timeout);
    }

    private static List<PartitionKey.Window> windows(Topic topic, List<PartitionKey> partitions) {
        return partitions.stream()
                .map(partition -> switch (partition) {
                    case PartitionKey.Window window -> window;
                    case PartitionKey.Value value -> throw notAWindow(topic, value);
                    case PartitionKey.Whole whole -> throw notAWindow(topic, whole);
                })
                .toList();
    }

    private static TidemarkException notAWindow(Topic topic, PartitionKey partition) {
        return new TidemarkException(
                ErrorCode.UNSUPPORTED,
                "Topic '" + topic.name() + "' is cut into windows of time; it has no partition " + partition);
    }

    private Topic topic(DatasetRef dataset) {
        return broker.topic(dataset.name().leaf());
    }

    @Override
    public void close() {
        broker.close();
        if (registry != null) {
            registry.close();
        }
    }
}
