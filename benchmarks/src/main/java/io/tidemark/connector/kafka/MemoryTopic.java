package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.Deliveries;
import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.Following;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ShardEnds;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A topic whose records lie in memory as fetched ones do, and go the way of a followed topic's from there on. */
public final class MemoryTopic implements Following {
    private static final int BUFFER = 4 << 20;
    private static final int SLICE = 2_000;

    private final int shards;
    private final Schema schema;
    private final Function<Wanted, RecordReader> readers;
    private final List<List<ConsumerRecord<ByteBuffer, ByteBuffer>>> records = new ArrayList<>();
    private final List<ByteBuffer> buffers = new ArrayList<>();

    /** A topic without records. */
    public MemoryTopic(int shards, Schema schema, Function<Wanted, RecordReader> readers) {
        this.shards = shards;
        this.schema = schema;
        this.readers = readers;
        for (int shard = 0; shard < shards; shard++) {
            records.add(new ArrayList<>());
            buffers.add(ByteBuffer.allocate(BUFFER));
        }
    }

    /** Adds a record to one of the shards. */
    public void add(int shard, Instant at, byte[] value) {
        if (buffers.get(shard).remaining() < value.length) {
            buffers.set(shard, ByteBuffer.allocate(BUFFER));
        }
        ByteBuffer buffer = buffers.get(shard);
        ByteBuffer lying = buffer.slice(buffer.position(), value.length);
        buffer.put(value);
        List<ConsumerRecord<ByteBuffer, ByteBuffer>> own = records.get(shard);
        own.add(new ConsumerRecord<>(
                "events",
                shard,
                own.size(),
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                value.length,
                null,
                lying,
                new RecordHeaders(),
                Optional.empty()));
    }

    /** Only reads the values of all records; says how many it could read. */
    public long scan(List<String> columns, String eventTime) {
        Wanted wanted = WantedColumns.of(schema, columns, eventTime).wanted();
        RecordReader reader = readers.apply(wanted);
        FieldValues values = new FieldValues(wanted);
        long read = 0;
        try (Lying slices = new Lying()) {
            for (RangeReader.Slice slice = slices.next(); slice != null; slice = slices.next()) {
                for (ConsumerRecord<ByteBuffer, ByteBuffer> record : slice.records()) {
                    Bytes bytes = Bytes.of(record.value());
                    values.clear();
                    read += reader.read(bytes.array(), bytes.from(), bytes.until(), values) ? 1 : 0;
                }
            }
        }
        return read;
    }

    @Override
    public Duration shardIdle() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Partitioning.TimeWindows deliveries(Partitioning.TimeWindows how) {
        return how;
    }

    /** Nothing: it is read for its windows only. */
    @Override
    public Deliveries delivered(
            DatasetDescription dataset, Partitioning.TimeWindows how, Collection<PartitionKey.Window> windows) {
        return new Deliveries("in memory", Map.of());
    }

    @Override
    public ShardEnds ends(DatasetDescription dataset, Partitioning.TimeWindows how, Instant since) {
        List<ShardEnds.Span> spans = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            spans.add(new ShardEnds.Span(shard, 0, 0, records.get(shard).size()));
        }
        return new ShardEnds("in memory", spans);
    }

    @Override
    public RecordCursor follow(FollowRequest request) {
        WantedColumns wanted =
                WantedColumns.of(schema, request.columns(), request.how().timeColumn());
        RecordParts parts =
                new RecordParts(wanted, readers.apply(wanted.wanted()), new Envelope(wanted.wanted(), null));
        return new FollowedScan(new Lying(), parts, request, false);
    }

    /** All records, some of each shard in turn. */
    private final class Lying implements Slices {
        private final Iterator<RangeReader.Slice> slices = slices();

        private Iterator<RangeReader.Slice> slices() {
            List<RangeReader.Slice> all = new ArrayList<>();
            int longest = records.stream().mapToInt(List::size).max().orElse(0);
            for (int from = 0; from < longest; from += SLICE) {
                for (int shard = 0; shard < shards; shard++) {
                    int end = records.get(shard).size();
                    all.add(new RangeReader.Slice(
                            new TopicPartition(topic(), shard),
                            new OffsetRange(0, end, Long.MIN_VALUE),
                            records.get(shard).subList(Math.min(from, end), Math.min(from + SLICE, end))));
                }
            }
            return all.iterator();
        }

        @Override
        public RangeReader.@Nullable Slice next() {
            return slices.hasNext() ? slices.next() : null;
        }

        @Override
        public String topic() {
            return "events";
        }

        @Override
        public void close() {}
    }
}
