package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads one record after the other, value and envelope, into its slots; nothing is copied. */
final class RecordParts {
    private final WantedColumns columns;
    private final int[] slots;
    private final FieldValues values;
    private final RecordReader reader;
    private final Envelope envelope;

    RecordParts(WantedColumns columns, RecordReader reader, Envelope envelope) {
        this.columns = columns;
        this.slots = columns.slots().stream().mapToInt(Integer::intValue).toArray();
        this.values = new FieldValues(columns.wanted());
        this.reader = reader;
        this.envelope = envelope;
    }

    FieldValues values() {
        return values;
    }

    int slot(int column) {
        return slots[column];
    }

    /** The event time; {@link FieldValues#NO_TIME} where there is none. */
    long eventMillis() {
        return values.eventMillis(columns.eventSlot());
    }

    /** Whether the value could be read; a record without one can. */
    boolean read(ConsumerRecord<ByteBuffer, ByteBuffer> record) {
        values.clear();
        ByteBuffer value = record.value();
        boolean readable = value == null || read(value);
        if (!readable) {
            values.clear();
        }
        envelope.fill(record, values);
        return readable;
    }

    private boolean read(ByteBuffer value) {
        Bytes bytes = Bytes.of(value);
        return reader.read(bytes.array(), bytes.from(), bytes.until(), values);
    }

    /** Says where in time the record that was read is. */
    void place(long event, long delivered) {
        envelope.place(event, delivered, values);
    }

    /** Why the last record that could not be read could not be. */
    String fault() {
        return reader.fault();
    }
}
