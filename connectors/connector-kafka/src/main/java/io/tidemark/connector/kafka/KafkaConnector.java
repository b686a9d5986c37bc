package io.tidemark.connector.kafka;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Fingerprints;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * Topics of a Kafka cluster as datasets.
 *
 * <p>Records are JSON objects; a column is a path of field names, or {@code $timestamp} for the record's own time. A
 * record that is no JSON object, or whose event time cannot be read, is UNPARSEABLE. A record without a value (a
 * tombstone) tells that a key is gone and not that something happened: it belongs to no window of event time and is left
 * out, but counts as a record without values where the topic is cut by {@code $timestamp} or not at all. How a record
 * finds its window is told in {@link WindowListing}.
 */
final class KafkaConnector implements Connector, Scan, Fingerprints {
    private final KafkaSettings settings;
    private final InstantSource clock;
    private final Broker broker;
    private final Consumers consumers;

    KafkaConnector(KafkaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.broker = new Broker(settings);
        this.consumers = new Consumers(settings, broker.failures());
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
        TopicSample sample = new TopicSample(broker, consumers, settings);
        return new DatasetDescription(dataset, sample.schema(topic(dataset)), null, List.of());
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        Topic topic = topic(dataset.ref());
        return switch (how) {
            case Partitioning.TimeWindows windows ->
                new WindowListing(broker, new LatePeek(broker, consumers, settings), topic, windows, clock)
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
                boolean byRecordTime = windows.timeColumn().equals(RecordTime.COLUMN);
                String eventTime = byRecordTime ? "" : windows.timeColumn();
                JsonFields fields = new JsonFields(dataset.schema(), columns, eventTime);
                WindowPlacement placement = new WindowPlacement(windows, wanted);
                RangeReader reader = reader(topic, plan.of(windows, wanted), request.timeout());
                yield new TopicScan(reader, fields, placement, RecordTime.of(byRecordTime, columns));
            }
            case Partitioning.Undivided undivided -> {
                JsonFields fields = new JsonFields(dataset.schema(), columns, "");
                RangeReader reader = reader(topic, plan.whole(), request.timeout());
                yield new TopicScan(reader, fields, new WholePlacement(), RecordTime.of(true, columns));
            }
        };
    }

    @Override
    public OptionalLong fingerprint(Column column, String text) {
        return OptionalLong.of(TopicScan.hash(text));
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
    }
}
