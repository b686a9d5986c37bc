package io.tidemark.connector.kafka;

import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.connector.kafka.record.Wanted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills the slots of what a record has beside its fields: its own time, size, and whether it is a tombstone. */
final class Envelope {
    private final List<Slot> slots = new ArrayList<>();

    private record Slot(EnvelopeColumn column, String name, int slot) {}

    Envelope(Wanted wanted) {
        for (int slot = 0; slot < wanted.paths().size(); slot++) {
            String path = wanted.paths().get(slot);
            int at = slot;
            EnvelopeColumn.of(path).ifPresent(column -> slots.add(new Slot(column, column.rest(path), at)));
        }
    }

    void fill(ConsumerRecord<ByteBuffer, ByteBuffer> record, FieldValues into) {
        for (int i = 0; i < slots.size(); i++) {
            fill(slots.get(i), record, into);
        }
    }

    private static void fill(Slot slot, ConsumerRecord<ByteBuffer, ByteBuffer> record, FieldValues into) {
        switch (slot.column()) {
            case TIMESTAMP -> {
                long millis = record.timestamp();
                into.putInstant(
                        slot.slot(), Math.floorDiv(millis, 1_000L), (int) Math.floorMod(millis, 1_000L) * 1_000_000);
            }
            case BYTES -> into.putLong(slot.slot(), Math.max(0, record.serializedValueSize()));
            case TOMBSTONE -> into.putBoolean(slot.slot(), record.value() == null);
        }
    }
}
