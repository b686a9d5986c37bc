package io.tidemark.connector.kafka;

import io.tidemark.connector.Explained;
import io.tidemark.connector.Positioned;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.connector.kafka.record.BatchColumn;
import io.tidemark.connector.kafka.record.FieldValues;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A cursor over a topic's records, slice by slice; which of them it stands on, and in which partition, is told by its kind. */
abstract class RecordScan implements RecordCursor, Positioned, Explained {
    private final Slices reader;
    private final RecordParts parts;
    private final FieldValues values;
    private final UnreadableRecords unreadable = new UnreadableRecords();
    private RangeReader.@Nullable Slice slice;
    private @Nullable RecordBatch filled;
    private BatchColumn[] columns = {};
    private int index;
    private String fault = "";
    private int shard;
    private long offset;
    private long bytes;
    private boolean readable;

    RecordScan(Slices reader, RecordParts parts) {
        this.reader = reader;
        this.parts = parts;
        this.values = parts.values();
    }

    @Override
    public final boolean next() {
        return advanceTo(0);
    }

    /** Moves to the next record, whose values are kept at that place. */
    private boolean advanceTo(int place) {
        values.moveTo(place);
        while (true) {
            if (slice != null && nextOf(slice)) {
                return true;
            }
            slice = reader.next();
            if (slice == null) {
                return false;
            }
            index = 0;
            begin(slice);
        }
    }

    /** Record by record, then column by column; what was bound to a batch once stays so. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the very batch that the columns write to
    public final void fill(RecordBatch batch) {
        if (filled != batch) {
            filled = batch;
            values.makeRoom(batch.room());
            columns = IntStream.range(0, batch.width())
                    .mapToObj(column -> new BatchColumn(batch.column(column), values, parts.slot(column)))
                    .toArray(BatchColumn[]::new);
        }
        batch.clear();
        while (!batch.isFull() && advanceTo(batch.size())) {
            batch.add(this);
        }
        for (BatchColumn column : columns) {
            column.take(batch.size());
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
        end(from);
        return false;
    }

    /** Whether the record has a place; it is stood on then. */
    abstract boolean isPlaced(ConsumerRecord<ByteBuffer, ByteBuffer> record);

    abstract void begin(RangeReader.Slice from);

    abstract void end(RangeReader.Slice from);

    @Override
    public final void close() {
        unreadable.log(reader.topic());
        reader.close();
    }

    RecordParts parts() {
        return parts;
    }

    /** Moves to a record; says whether it is readable. */
    boolean read(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        shard = record.partition();
        offset = record.offset();
        bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        readable = parts.read(record);
        return readable;
    }

    /** Notes that the record has no place, and why. */
    void isUnreadable(boolean readable) {
        fault = readable ? "it has no readable event time" : parts.fault();
        unreadable.add(fault, shard, offset);
    }

    /** Those that it met so far. */
    UnreadableRecords unreadable() {
        return unreadable;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    @Override
    public int shard() {
        return shard;
    }

    @Override
    public long offset() {
        return offset;
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
    public byte valueType(int column) {
        return values.valueType(parts.slot(column));
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
}
