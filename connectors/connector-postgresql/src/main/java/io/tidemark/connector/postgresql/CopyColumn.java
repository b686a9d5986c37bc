package io.tidemark.connector.postgresql;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.Facet;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column of {@link CopyRows}, whose values are read where they lie. Kinds of columns fill arrays each in a loop of its
 * own, which the compiler makes fit for that kind; what a kind has no values of is filled here.
 */
abstract sealed class CopyColumn
        permits BooleanColumn, BytesColumn, FloatColumn, IntegerColumn, NumericColumn, TextColumn, TimeColumn {
    private static final int NULL = -1;

    final byte[][] rows;
    final int[] starts;
    final int[] lengths;

    /** @param rows the messages, which other columns share */
    CopyColumn(byte[][] rows) {
        this.rows = rows;
        this.starts = new int[rows.length];
        this.lengths = new int[rows.length];
    }

    static CopyColumn of(CopyType type, byte[][] rows) {
        return switch (type) {
            case BOOL -> new BooleanColumn(rows);
            case INT2, INT4, INT8, OID -> new IntegerColumn(type, rows);
            case FLOAT4, FLOAT8 -> new FloatColumn(type, rows);
            case NUMERIC -> new NumericColumn(rows);
            case TEXT, BPCHAR, CAST -> new TextColumn(type, rows);
            case DATE, TIMESTAMP, TIMESTAMPTZ -> new TimeColumn(type, rows);
            case UUID, BYTEA -> new BytesColumn(type, rows);
        };
    }

    final boolean isNull(int place) {
        return lengths[place] == NULL;
    }

    boolean isTrue(int place) {
        return false;
    }

    boolean isBlank(int place) {
        return false;
    }

    boolean text(int place, Utf8View view) {
        return false;
    }

    double number(int place) {
        return Double.NaN;
    }

    long micros(int place) {
        return RecordCursor.NO_TIME;
    }

    abstract long hash(int place);

    long fingerprint(int place) {
        return hash(place);
    }

    abstract @Nullable Object value(int place);

    /** Reads what the batch wants of so many rows. */
    final void fill(ColumnBatch batch, int size) {
        boolean[] nulls = batch.nulls();
        for (int i = 0; i < size; i++) {
            nulls[i] = lengths[i] == NULL;
        }
        for (Facet facet : batch.facets()) {
            switch (facet) {
                case BLANK -> fillBlanks(batch.blanks(), size);
                case TRUTH -> fillTruths(batch.truths(), size);
                case TYPE -> fillTypes(batch.types(), size);
                case NUMBER -> fillNumbers(batch.numbers(), size);
                case MICROS -> fillMicros(batch.micros(), size);
                case TEXT -> fillTexts(batch.texts(), size);
                case HASH -> fillHashes(batch.hashes(), size);
                case FINGERPRINT -> fillFingerprints(batch.fingerprints(), batch, size);
                case OBJECT -> batch.makeValues(this::value);
            }
        }
    }

    void fillBlanks(boolean[] blanks, int size) {
        Arrays.fill(blanks, 0, size, false);
    }

    void fillTruths(boolean[] truths, int size) {
        Arrays.fill(truths, 0, size, false);
    }

    private void fillTypes(byte[] types, int size) {
        for (int i = 0; i < size; i++) {
            types[i] = ValueType.codeOf(value(i));
        }
    }

    void fillNumbers(double[] numbers, int size) {
        Arrays.fill(numbers, 0, size, Double.NaN);
    }

    void fillMicros(long[] micros, int size) {
        Arrays.fill(micros, 0, size, RecordCursor.NO_TIME);
    }

    void fillTexts(TextBatch texts, int size) {
        for (int i = 0; i < size; i++) {
            texts.showNone(i);
        }
    }

    abstract void fillHashes(long[] hashes, int size);

    /** Of columns whose fingerprints are their hashes; these are there already when they are wanted, too. */
    void fillFingerprints(long[] fingerprints, ColumnBatch batch, int size) {
        if (batch.has(Facet.HASH)) {
            System.arraycopy(batch.hashes(), 0, fingerprints, 0, size);
        } else {
            fillHashes(fingerprints, size);
        }
    }
}
