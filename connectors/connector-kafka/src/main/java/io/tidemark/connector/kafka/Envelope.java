package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.RecordReader;
import io.tidemark.connector.kafka.record.Wanted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what a record has beside its value's fields: time, size, key, headers. */
final class Envelope {
    private static final int SCHEMA_ID_AT = 1;
    private static final int BEHIND_SCHEMA_ID = 5;

    private final List<Slot> slots = new ArrayList<>();
    private final @Nullable RecordReader keys;

    /** @param part of a header or key; empty for all of it */
    private record Slot(EnvelopeColumn column, String part, int slot) {}

    /** @param keys reads the fields of keys; null where a key is a text or some bytes */
    Envelope(Wanted wanted, @Nullable RecordReader keys) {
        this.keys = keys;
        for (int slot = 0; slot < wanted.paths().size(); slot++) {
            String path = wanted.paths().get(slot);
            int at = slot;
            EnvelopeColumn.of(path)
                    .filter(column -> keys == null || column != EnvelopeColumn.KEY)
                    .ifPresent(column -> slots.add(new Slot(column, column.part(path), at)));
        }
    }

    void fill(ConsumerRecord<ByteBuffer, ByteBuffer> record, FieldValues into) {
        for (int i = 0; i < slots.size(); i++) {
            fill(slots.get(i), record, into);
        }
        if (keys != null && record.key() != null) {
            Bytes key = Bytes.of(record.key());
            keys.read(key.array(), key.from(), key.until(), into);
        }
    }

    private static void fill(Slot slot, ConsumerRecord<ByteBuffer, ByteBuffer> record, FieldValues into) {
        switch (slot.column()) {
            case TIMESTAMP -> putMillis(slot.slot(), record.timestamp(), into);
            case EVENT, DELIVERED -> {} // known once the record is placed
            case BYTES -> into.putLong(slot.slot(), Math.max(0, record.serializedValueSize()));
            case TOMBSTONE -> into.putBoolean(slot.slot(), record.value() == null);
            case SCHEMA -> fillSchema(slot.slot(), record.value(), into);
            case KEY -> fillRaw(slot.slot(), record.key(), into);
            case HEADER -> {
                Header header = record.headers().lastHeader(slot.part());
                if (header != null && header.value() != null) {
                    RawBytes.put(header.value(), 0, header.value().length, slot.slot(), into);
                }
            }
        }
    }

    /** Fills what is known of a record's place in time. */
    void place(long event, long delivered, FieldValues into) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.column() == EnvelopeColumn.EVENT) {
                putMillis(slot.slot(), event, into);
            } else if (slot.column() == EnvelopeColumn.DELIVERED) {
                putMillis(slot.slot(), delivered, into);
            }
        }
    }

    private static void putMillis(int slot, long millis, FieldValues into) {
        into.putInstant(slot, Math.floorDiv(millis, 1_000L), (int) Math.floorMod(millis, 1_000L) * 1_000_000);
    }

    private static void fillSchema(int slot, @Nullable ByteBuffer value, FieldValues into) {
        if (value != null && value.remaining() >= BEHIND_SCHEMA_ID && value.get(value.position()) == 0) {
            into.putLong(slot, value.getInt(value.position() + SCHEMA_ID_AT));
        }
    }

    private static void fillRaw(int slot, @Nullable ByteBuffer bytes, FieldValues into) {
        if (bytes != null) {
            Bytes raw = Bytes.of(bytes);
            RawBytes.put(raw.array(), raw.from(), raw.until(), slot, into);
        }
    }
}
