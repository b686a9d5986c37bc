package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.core.dataset.PartitionKey;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Hands out the records of a scan's ranges, each once, with the partition that each belongs to. */
final class TopicScan implements RecordCursor {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final RangeReader reader;
    private final RecordParts parts;
    private final FieldValues values;
    private final Placement placement;
    private final boolean byRecordTime;
    private final Map<TopicPartition, Long> deliveredBefore = new HashMap<>();
    private final UnreadableRecords unreadable = new UnreadableRecords();
    private RangeReader.@Nullable Slice slice;
    private int index;
    private long delivered;
    private long offset;
    private long bytes;

    /** @param byRecordTime whether the records' own time, as Kafka keeps it, says to which partition they belong */
    TopicScan(RangeReader reader, RecordParts parts, Placement placement, boolean byRecordTime) {
        this.reader = reader;
        this.parts = parts;
        this.values = parts.values();
        this.placement = placement;
        this.byRecordTime = byRecordTime;
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
                return true;
            }
        }
        deliveredBefore.put(from.shard(), delivered);
        return false;
    }

    private boolean isPlaced(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        long timestamp = record.timestamp();
        offset = record.offset();
        delivered = Math.max(delivered, timestamp);
        bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        boolean readable = parts.read(record);
        if (!byRecordTime && record.value() == null) {
            return false; // a tombstone tells of no event
        }
        long event = byRecordTime ? timestamp : readable ? parts.eventMillis() : FieldValues.NO_TIME;
        boolean placed = placement.place(readable && event != FieldValues.NO_TIME, event, delivered);
        if (placed && placement.kind() == Kind.UNPARSEABLE) {
            unreadable.add(readable ? "it has no readable event time" : parts.fault(), record.partition(), offset);
        }
        return placed;
    }

    /** Those that it met so far. */
    UnreadableRecords unreadable() {
        return unreadable;
    }

    /** The shard of the record that it stands on. */
    int shard() {
        return slice == null ? -1 : slice.shard().partition();
    }

    /** The offset of the record that it stands on. */
    long offset() {
        return offset;
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
        return values.value(parts.slot(column));
    }

    @Override
    public long hash(int column) {
        return values.hash(parts.slot(column));
    }

    @Override
    public boolean isNull(int column) {
        return values.isNull(parts.slot(column));
    }

    @Override
    public boolean isTrue(int column) {
        return values.isTrue(parts.slot(column));
    }

    @Override
    public boolean isBlank(int column) {
        return values.isBlank(parts.slot(column));
    }

    @Override
    public double number(int column) {
        return values.number(parts.slot(column));
    }

    @Override
    public long micros(int column) {
        return values.micros(parts.slot(column));
    }

    @Override
    public boolean text(int column, Utf8View view) {
        return values.text(parts.slot(column), view);
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void close() {
        unreadable.log(reader.topic());
        reader.close();
    }
}
