package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.core.dataset.PartitionKey;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Hands out the records of a scan's ranges, each once, with the partition that each belongs to. */
final class TopicScan extends RecordScan {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Placement placement;
    private final boolean byRecordTime;
    private final Map<TopicPartition, Long> deliveredBefore = new HashMap<>();
    private long delivered;

    /** @param byRecordTime whether the records' own time, as Kafka keeps it, says to which partition they belong */
    TopicScan(RangeReader reader, RecordParts parts, Placement placement, boolean byRecordTime) {
        super(reader, parts);
        this.placement = placement;
        this.byRecordTime = byRecordTime;
    }

    @Override
    void begin(RangeReader.Slice from) {
        delivered = Math.max(
                deliveredBefore.getOrDefault(from.shard(), UNKNOWN),
                from.range().since());
    }

    @Override
    void end(RangeReader.Slice from) {
        deliveredBefore.put(from.shard(), delivered);
    }

    @Override
    boolean isPlaced(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
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
}
