package io.tidemark.connector.kafka.record;

import io.tidemark.connector.ColumnBatch;
import io.tidemark.connector.Facet;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.TextBatch;

/**
 * One column of a batch and the slot that its values come from: of each record only the facets that were asked for are
 * copied, and no object is made of a value before somebody asks for it.
 */
public final class BatchColumn {
    private static final int BLANK = 1;
    private static final int TRUTH = 1 << 1;
    private static final int NUMBER = 1 << 2;
    private static final int MICROS = 1 << 3;
    private static final int TEXT = 1 << 4;
    private static final int HASH = 1 << 5;
    private static final int FINGERPRINT = 1 << 6;
    private static final int OBJECT = 1 << 7;
    private static final int ANY_TIME = NUMBER | MICROS | TEXT | HASH | FINGERPRINT | OBJECT;
    private static final int HASHES = HASH | FINGERPRINT;
    private static final byte KIND_OF_TEXT = ValueKind.TEXT.code();
    private static final byte KIND_OF_JSON = ValueKind.JSON.code();
    private static final byte NOTHING = ValueKind.NOTHING.code();

    private final int slot;
    private final int wanted;
    private final boolean[] nulls;
    private final boolean[] blanks;
    private final boolean[] truths;
    private final double[] numbers;
    private final long[] micros;
    private final long[] hashes;
    private final long[] fingerprints;
    private final TextBatch texts;
    private final KeptValues objects;

    public BatchColumn(ColumnBatch column, int slot) {
        this.slot = slot;
        this.wanted = column.facets().stream().mapToInt(BatchColumn::bit).reduce(0, (some, one) -> some | one);
        this.nulls = column.nulls();
        this.blanks = column.blanks();
        this.truths = column.truths();
        this.numbers = column.numbers();
        this.micros = column.micros();
        this.hashes = column.hashes();
        this.fingerprints = column.fingerprints();
        this.texts = column.texts();
        this.objects = new KeptValues((wanted & OBJECT) == 0 ? 0 : nulls.length, texts, (wanted & TEXT) != 0);
        if ((wanted & OBJECT) != 0) {
            column.makeValues(objects::value);
        }
    }

    private static int bit(Facet facet) {
        return switch (facet) {
            case BLANK -> BLANK;
            case TRUTH -> TRUTH;
            case NUMBER -> NUMBER;
            case MICROS -> MICROS;
            case TEXT -> TEXT;
            case HASH -> HASH;
            case FINGERPRINT -> FINGERPRINT;
            case OBJECT -> OBJECT;
        };
    }

    /** Takes over the value of the record at hand. */
    public void take(FieldValues values, int place) {
        boolean isNull = values.kind(slot) == NOTHING;
        nulls[place] = isNull;
        if ((wanted & BLANK) != 0) {
            blanks[place] = values.isBlank(slot);
        }
        if ((wanted & TRUTH) != 0) {
            truths[place] = values.isTrue(slot);
        }
        if ((wanted & ANY_TIME) == 0) {
            return;
        }
        if (isNull) {
            takeNothing(place);
        } else {
            takeSettled(values, place);
        }
    }

    private void takeNothing(int place) {
        if ((wanted & TEXT) != 0) {
            texts.showNone(place);
        }
        takeNoNumber(place);
        if ((wanted & OBJECT) != 0) {
            objects.takeNothing(place);
        }
    }

    private void takeNoNumber(int place) {
        if ((wanted & NUMBER) != 0) {
            numbers[place] = Double.NaN;
        }
        if ((wanted & MICROS) != 0) {
            micros[place] = RecordCursor.NO_TIME;
        }
    }

    private void takeSettled(FieldValues values, int place) {
        byte kind = values.settledKind(slot);
        if (kind == KIND_OF_TEXT) {
            takeNoNumber(place);
            if ((wanted & TEXT) != 0) {
                values.keepText(slot, texts, place);
            }
        } else {
            takeOther(values, place);
        }
        if ((wanted & HASHES) != 0) {
            takeHash(values.hash(slot), place);
        }
        if ((wanted & OBJECT) != 0) {
            objects.take(values, slot, kind, place);
        }
    }

    private void takeOther(FieldValues values, int place) {
        if ((wanted & NUMBER) != 0) {
            numbers[place] = values.number(slot);
        }
        if ((wanted & MICROS) != 0) {
            micros[place] = values.micros(slot);
        }
        if ((wanted & TEXT) != 0) {
            if (values.settledKind(slot) == KIND_OF_JSON) {
                values.keepText(slot, texts, place);
            } else {
                texts.showNone(place);
            }
        }
    }

    private void takeHash(long hash, int place) {
        if ((wanted & HASH) != 0) {
            hashes[place] = hash;
        }
        if ((wanted & FINGERPRINT) != 0) {
            fingerprints[place] = hash;
        }
    }
}
