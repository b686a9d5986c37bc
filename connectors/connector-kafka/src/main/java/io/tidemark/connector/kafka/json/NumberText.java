package io.tidemark.connector.kafka.json;

import io.tidemark.connector.kafka.record.FieldValues;

/** Reads texts that are numbers as JSON writes them. */
public final class NumberText {
    private final NumberScan scan = new NumberScan();

    /** Puts a number into the slot; false where the text is none. */
    public boolean put(byte[] bytes, int from, int until, int slot, FieldValues values) {
        if (from == until || scan.end(bytes, from, until) != until) {
            return false;
        }
        scan.put(bytes, slot, values);
        return true;
    }
}
