package io.tidemark.app.topic;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Deliveries;
import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.Following;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Registering;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.ShardRange;
import io.tidemark.connector.Watching;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.core.topic.TopicSight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Topics in memory, all with the same columns; delivery windows are those of the records' timestamps. */
final class FakeTopic implements Connector, Scan, Following, Watching, Registering {
    static final Duration IDLE = Duration.ofMinutes(2);

    private static final Schema SCHEMA = Schema.of(
            new Column("event_id", "string", ColumnType.TEXT, true),
            new Column("event_time", "string", ColumnType.TIMESTAMP_TZ, true),
            new Column("country", "string", ColumnType.TEXT, true));

    private final Map<String, List<List<TopicRecord>>> topics = new TreeMap<>();
    private final Map<String, Long> oldest = new TreeMap<>();
    private final Map<String, SubjectSight> subjects = new TreeMap<>();
    private final Faults faults;
    private int scans;

    FakeTopic(Faults faults) {
        this.faults = faults;
    }

    void create(String name, int shards) {
        topics.put(
                name,
                IntStream.range(0, shards)
                        .mapToObj(shard -> (List<TopicRecord>) new ArrayList<TopicRecord>())
                        .toList());
    }

    /** Retention deletes what lies before that offset of a shard. */
    void deleteBefore(String name, int shard, long offset) {
        oldest.put(name + shard, offset);
    }

    /** From now on the registry tells that of a topic. */
    void register(String name, SubjectSight sight) {
        subjects.put(name, sight);
    }

    @Override
    public boolean hasRegistry() {
        return true;
    }

    @Override
    public Map<DatasetRef, SubjectSight> subjects(List<DatasetRef> datasets) {
        Map<DatasetRef, SubjectSight> told = new HashMap<>();
        datasets.forEach(
                dataset -> told.put(dataset, subjects.get(dataset.name().leaf())));
        return told;
    }

    void add(String name, int shard, TopicRecord record) {
        shards(name).get(shard).add(record);
    }

    List<List<TopicRecord>> shards(String name) {
        return topics.getOrDefault(name, List.of());
    }

    private List<List<TopicRecord>> shards(DatasetDescription dataset) {
        return shards(dataset.ref().name().leaf());
    }

    @Override
    public List<DatasetRef> datasets() {
        return topics.keySet().stream()
                .map(name -> new DatasetRef(DatasetName.of(name), DatasetKind.TOPIC))
                .toList();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return new DatasetDescription(dataset, SCHEMA, null, List.of());
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        String ends = shards(dataset).stream().map(List::size).toList().toString();
        if (cursor.equals(ends)) {
            return PartitionListing.unchanged(cursor);
        }
        Map<PartitionKey.Window, Integer> delivered = new TreeMap<>();
        shards(dataset)
                .forEach(shard -> shard.forEach(record -> delivered.merge(
                        ((Partitioning.TimeWindows) how).windowAt(record.timestamp()), 1, Integer::sum)));
        List<Observation> seen = delivered.entrySet().stream()
                .map(one -> Observation.of(one.getKey(), new Revision("delivered " + one.getValue())))
                .toList();
        return new PartitionListing(seen, cursor.isEmpty(), ends);
    }

    /** How often what was delivered was read apart from following the topics. */
    int scans() {
        return scans;
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        scans++;
        Partitioning.TimeWindows how = (Partitioning.TimeWindows) request.how();
        List<FakeCursor.Row> rows = new ArrayList<>();
        List<List<TopicRecord>> shards = shards(request.dataset());
        for (int shard = 0; shard < shards.size(); shard++) {
            for (int offset = 0; offset < shards.get(shard).size(); offset++) {
                TopicRecord record = shards.get(shard).get(offset);
                PartitionKey.Window window = how.windowAt(record.timestamp());
                if (request.partitions().contains(window)) {
                    RecordCursor.Kind kind =
                            record.event() == null ? RecordCursor.Kind.UNPARSEABLE : RecordCursor.Kind.RECORD;
                    rows.add(new FakeCursor.Row(shard, offset, record, window, kind, record.timestamp()));
                }
            }
        }
        return new FakeCursor(rows, request.columns(), faults);
    }

    @Override
    public Duration shardIdle() {
        return IDLE;
    }

    @Override
    public Partitioning.TimeWindows deliveries(Partitioning.TimeWindows how) {
        return new Partitioning.TimeWindows("$timestamp", null, how.grain(), how.zone(), Duration.ZERO);
    }

    @Override
    public Deliveries delivered(
            DatasetDescription dataset, Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows) {
        List<List<TopicRecord>> shards = shards(dataset);
        Map<PartitionKey.Window, List<ShardRange>> ranges = new HashMap<>();
        windows.forEach(window -> ranges.put(window, new ArrayList<>()));
        for (int shard = 0; shard < shards.size(); shard++) {
            for (int offset = 0; offset < shards.get(shard).size(); offset++) {
                List<ShardRange> own =
                        ranges.get(how.windowAt(shards.get(shard).get(offset).timestamp()));
                if (own != null) {
                    own.add(new ShardRange(shard, offset, offset + 1L, null));
                }
            }
        }
        return new Deliveries(about(how), ranges);
    }

    private static String about(Partitioning.TimeWindows how) {
        return "about " + how.timeColumn() + how.grain();
    }

    @Override
    public ShardEnds ends(DatasetDescription dataset, Partitioning.TimeWindows how, Instant since) {
        faults.step();
        List<List<TopicRecord>> shards = shards(dataset);
        return new ShardEnds(
                about(how),
                IntStream.range(0, shards.size())
                        .mapToObj(
                                shard -> span(dataset, shard, shards.get(shard).size()))
                        .toList());
    }

    private ShardEnds.Span span(DatasetDescription dataset, int shard, int size) {
        long first = oldest.getOrDefault(dataset.ref().name().leaf() + shard, 0L);
        return new ShardEnds.Span(shard, first, first, size);
    }

    @Override
    public Map<DatasetRef, TopicSight> look(List<DatasetRef> datasets) {
        Map<DatasetRef, TopicSight> sights = new HashMap<>();
        datasets.forEach(dataset -> sights.put(
                dataset,
                new TopicSight(
                        "id",
                        shards(dataset.name().leaf()).size(),
                        0,
                        shards(dataset.name().leaf()).stream()
                                .mapToLong(List::size)
                                .sum(),
                        dataset.name().leaf().endsWith("dlq"),
                        Map.of(),
                        List.of(),
                        List.of())));
        return sights;
    }

    @Override
    public RecordCursor follow(FollowRequest request) {
        List<FakeCursor.Row> rows = new ArrayList<>();
        for (ShardRange range : request.ranges()) {
            Instant mark = range.watermark() == null ? Instant.MIN : range.watermark();
            for (long offset = range.from(); offset < range.until(); offset++) {
                TopicRecord record =
                        shards(request.dataset()).get(range.shard()).get((int) offset);
                Instant delivered = record.timestamp().isBefore(mark) ? mark : record.timestamp();
                RecordCursor.Kind kind = kind(record, request.since());
                PartitionKey.Window window = record.window(request.how(), request.since());
                rows.add(new FakeCursor.Row(range.shard(), offset, record, window, kind, delivered));
                mark = kind == RecordCursor.Kind.RECORD ? later(mark, record) : mark;
            }
        }
        return new FakeCursor(rows, request.columns(), faults);
    }

    static Instant later(Instant mark, TopicRecord record) {
        Instant event = record.event() == null || record.event().isAfter(record.timestamp())
                ? record.timestamp()
                : record.event();
        return event.isAfter(mark) ? event : mark;
    }

    private static RecordCursor.Kind kind(TopicRecord record, Instant since) {
        if (record.event() == null) {
            return RecordCursor.Kind.UNPARSEABLE;
        }
        return record.isPlaced(since) ? RecordCursor.Kind.RECORD : RecordCursor.Kind.MISPLACED;
    }

    @Override
    public void check() {}

    @Override
    public void close() {}
}
