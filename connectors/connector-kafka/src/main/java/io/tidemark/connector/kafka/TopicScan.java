package io.tidemark.connector.kafka;

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
final class TopicScan extends RecordScan {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final RangeReader reader;
    private final Placement placement;
    private final boolean byRecordTime;
    private final Map<TopicPartition, Long> deliveredBefore = new HashMap<>();
    private RangeReader.@Nullable Slice slice;
    private int index;
    private long delivered;

    /** @param byRecordTime whether the records' own time, as Kafka keeps it, says to which partition they belong */
    TopicScan(RangeReader reader, RecordParts parts, Placement placement, boolean byRecordTime) {
        super(parts);
        this.reader = reader;
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
        delivered = Math.max(delivered, timestamp);
        boolean readable = read(record);
        if (!byRecordTime && record.value() == null) {
            return false; // a tombstone tells of no event
        }
        long event = byRecordTime ? timestamp : readable ? parts().eventMillis() : FieldValues.NO_TIME;
        boolean placed = placement.place(readable && event != FieldValues.NO_TIME, event, delivered);
        if (placed && placement.kind() == Kind.UNPARSEABLE) {
            isUnreadable(readable);
        }
        return placed;
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
    public void close() {
        unreadable().log(reader.topic());
        reader.close();
    }
}
