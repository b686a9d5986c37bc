package io.tidemark.connector.kafka.record;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.Facet;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.TextBatch;

/**
 * One column of a batch and the slot that its values come from: of the records only the facets that were asked for are
 * copied, facet by facet, and no object is made of a value before somebody asks for it.
 */
public final class BatchColumn {
    private static final byte NOTHING = ValueKind.NOTHING.code();
    private static final byte BOOLEAN = ValueKind.BOOLEAN.code();
    private static final byte LONG = ValueKind.LONG.code();
    private static final byte DOUBLE = ValueKind.DOUBLE.code();
    private static final byte DECIMAL = ValueKind.DECIMAL.code();
    private static final byte TEXT = ValueKind.TEXT.code();
    private static final byte JSON = ValueKind.JSON.code();
    private static final byte INSTANT = ValueKind.INSTANT.code();

    private final ColumnBatch column;
    private final FieldValues values;
    private final int slot;
    private final boolean settles;

    /** @param values side by side, as many as the batch has room for */
    public BatchColumn(ColumnBatch column, FieldValues values, int slot) {
        this.column = column;
        this.values = values;
        this.slot = slot;
        this.settles = column.facets().stream().anyMatch(facet -> facet != Facet.BLANK && facet != Facet.TRUTH);
        if (column.has(Facet.OBJECT)) {
            int width = values.cells().width();
            column.makeValues(place -> values.valueAt(place * width + slot));
        }
    }

    /** Takes over the values of the first so many records. */
    public void take(int records) {
        takeNulls(column.nulls(), records);
        if (settles) {
            values.settle(slot, records);
        }
        for (Facet facet : column.facets()) {
            switch (facet) {
                case BLANK -> takeBlanks(column.blanks(), records);
                case TRUTH -> takeTruths(column.truths(), records);
                case TYPE -> takeTypes(column.types(), records);
                case NUMBER -> takeNumbers(column.numbers(), records);
                case MICROS -> takeMicros(column.micros(), records);
                case TEXT -> takeTexts(column.texts(), records);
                case HASH -> takeHashes(column.hashes(), records);
                case FINGERPRINT -> takeFingerprints(records);
                case OBJECT -> {}
            }
        }
    }

    private void takeNulls(boolean[] nulls, int records) {
        byte[] kinds = values.cells().kinds();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            nulls[i] = kinds[cell] == NOTHING;
        }
    }

    private void takeBlanks(boolean[] blanks, int records) {
        byte[] kinds = values.cells().kinds();
        long[] bits = values.cells().bits();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            boolean isText = (kinds[cell] & ~ValueKind.UNSETTLED) == TEXT;
            blanks[i] = isText && Cells.from(bits[cell]) == Cells.until(bits[cell]);
        }
    }

    private void takeTruths(boolean[] truths, int records) {
        byte[] kinds = values.cells().kinds();
        long[] bits = values.cells().bits();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            truths[i] = kinds[cell] == BOOLEAN && bits[cell] == 1;
        }
    }

    private void takeTypes(byte[] types, int records) {
        byte[] kinds = values.cells().kinds();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            types[i] = ValueKind.type(kinds[cell]);
        }
    }

    private void takeNumbers(double[] numbers, int records) {
        byte[] kinds = values.cells().kinds();
        long[] bits = values.cells().bits();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            byte kind = kinds[cell];
            numbers[i] = kind == LONG
                    ? bits[cell]
                    : kind == DOUBLE
                            ? Double.longBitsToDouble(bits[cell])
                            : kind == DECIMAL ? values.numberAt(cell) : Double.NaN;
        }
    }

    private void takeMicros(long[] micros, int records) {
        byte[] kinds = values.cells().kinds();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            micros[i] = kinds[cell] == INSTANT ? values.microsAt(cell) : RecordCursor.NO_TIME;
        }
    }

    private void takeTexts(TextBatch texts, int records) {
        byte[] kinds = values.cells().kinds();
        long[] bits = values.cells().bits();
        byte[][] sources = values.cells().sources();
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            if (kinds[cell] == TEXT || kinds[cell] == JSON) {
                texts.show(i, sources[cell], Cells.from(bits[cell]), Cells.until(bits[cell]));
            } else {
                texts.showNone(i);
            }
        }
    }

    private void takeHashes(long[] hashes, int records) {
        int width = values.cells().width();
        for (int i = 0, cell = slot; i < records; i++, cell += width) {
            hashes[i] = values.hashAt(cell);
        }
    }

    private void takeFingerprints(int records) {
        if (column.has(Facet.HASH)) {
            System.arraycopy(column.hashes(), 0, column.fingerprints(), 0, records);
        } else {
            takeHashes(column.fingerprints(), records);
        }
    }
}
