package io.tidemark.connector.kafka;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.Positioned;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Hands out the records of a scan's ranges, each once, with the partition that each belongs to. */
final class TopicScan implements RecordCursor, Positioned {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final RangeReader reader;
    private final JsonFields fields;
    private final Placement placement;
    private final RecordTime recordTime;
    private final Map<TopicPartition, Long> deliveredBefore = new HashMap<>();
    private RangeReader.@Nullable Slice slice;
    private int index;
    private long delivered;
    private long timestamp;
    private int shard;
    private long offset;

    TopicScan(RangeReader reader, JsonFields fields, Placement placement, RecordTime recordTime) {
        this.reader = reader;
        this.fields = fields;
        this.placement = placement;
        this.recordTime = recordTime;
    }

    @Override
    public boolean next() {
        while (true) {
            if (slice != null && nextOf(slice)) {
                return true;
            }
            slice = reader.next();
            if (slice == null) {
                return false;
            }
            index = 0;
            delivered = Math.max(
                    deliveredBefore.getOrDefault(slice.shard(), UNKNOWN),
                    slice.range().since());
        }
    }

    private boolean nextOf(RangeReader.Slice from) {
        List<ConsumerRecord<ByteBuffer, ByteBuffer>> records = from.records();
        while (index < records.size()) {
            ConsumerRecord<ByteBuffer, ByteBuffer> record = records.get(index++);
            if (record.offset() >= from.range().until()) {
                break;
            }
            if (isPlaced(record)) {
                shard = record.partition();
                offset = record.offset();
                return true;
            }
        }
        deliveredBefore.put(from.shard(), delivered);
        return false;
    }

    private boolean isPlaced(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        timestamp = record.timestamp();
        delivered = Math.max(delivered, timestamp);
        ByteBuffer value = record.value();
        if (value == null) {
            fields.clear();
            return recordTime.places() && placement.place(true, timestamp, delivered);
        }
        boolean readable = fields.read(value);
        return recordTime.places()
                ? placement.place(readable, timestamp, delivered)
                : placement.place(fields.isTimed(), fields.eventMillis(), delivered);
    }

    @Override
    public Kind kind() {
        return placement.kind();
    }

    @Override
    public PartitionKey partition() {
        return placement.partition();
    }

    @Override
    public @Nullable Object value(int column) {
        return recordTime.is(column) ? Instant.ofEpochMilli(timestamp) : fields.value(column);
    }

    @Override
    public int shard() {
        return shard;
    }

    @Override
    public long offset() {
        return offset;
    }

    /** By XXH3 of the value's text. */
    @Override
    public long hash(int column) {
        return hash(String.valueOf(value(column)));
    }

    static long hash(String text) {
        return XXH3.hashCharsToLong(text);
    }

    @Override
    public void close() {
        reader.close();
    }
}
