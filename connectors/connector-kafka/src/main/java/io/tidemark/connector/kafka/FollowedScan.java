package io.tidemark.connector.kafka;

import io.tidemark.connector.FollowRequest;
import io.tidemark.connector.ShardRange;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.core.dataset.PartitionKey;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands out the records of a topic in the order of their shards, each in the window of its event time.
 *
 * <p>A record is delivered at its own timestamp, or at the highest event time before it in its shard where that is later: so
 * a late record is told as late although its producer stamps it with the time of the event.
 */
final class FollowedScan extends RecordScan {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long latest;
    private final EventWindows windows;
    private final boolean byRecordTime;
    private final Map<Integer, Long> marks = new HashMap<>();
    private long mark = UNKNOWN;
    private Kind kind = Kind.RECORD;

    /** @param byRecordTime whether the records' own time, as Kafka keeps it, is that of the event */
    FollowedScan(Slices reader, RecordParts parts, FollowRequest request, boolean byRecordTime) {
        super(reader, parts);
        this.windows = new EventWindows(request.how(), request.since());
        this.latest = request.latest().toEpochMilli();
        this.byRecordTime = byRecordTime;
        for (ShardRange range : request.ranges()) {
            if (range.watermark() != null) {
                marks.put(range.shard(), range.watermark().toEpochMilli());
            }
        }
    }

    @Override
    void begin(RangeReader.Slice from) {
        mark = marks.getOrDefault(from.shard().partition(), UNKNOWN);
    }

    @Override
    void end(RangeReader.Slice from) {
        marks.put(from.shard().partition(), mark);
    }

    @Override
    boolean isPlaced(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        boolean readable = read(record);
        if (!byRecordTime && record.value() == null) {
            kind = Kind.TOMBSTONE;
            return true;
        }
        long event = byRecordTime ? record.timestamp() : readable ? parts().eventMillis() : FieldValues.NO_TIME;
        boolean timed = readable && event != FieldValues.NO_TIME;
        long stamp = record.timestamp() >= 0 ? record.timestamp() : timed ? event : mark;
        long timestamp = Math.min(stamp, latest);
        long delivered = Math.max(timestamp, mark);
        if (!windows.place(timed, event, delivered)) {
            kind = Kind.EARLY;
            return true;
        }
        if (kind != windows.kind()) { // writing a reference costs the garbage collector
            kind = windows.kind();
        }
        if (!timed) {
            isUnreadable(readable);
        }
        parts().place(timed ? event : delivered, delivered);
        if (kind == Kind.RECORD) {
            mark = Math.max(mark, Math.min(event, timestamp));
        }
        return true;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public PartitionKey partition() {
        return windows.partition();
    }
}
