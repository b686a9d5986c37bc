package io.tidemark.connector.postgresql;

import io.tidemark.connector.ColumnBatch;
import org.jspecify.annotations.Nullable;

/** A column of type numeric. */
final class NumericColumn extends CopyColumn {
    NumericColumn(byte[][] rows) {
        super(rows);
    }

    @Override
    double number(int place) {
        return isNull(place) ? Double.NaN : NativeNumeric.toDouble(rows[place], starts[place]);
    }

    @Override
    long hash(int place) {
        return NativeNumeric.hash(rows[place], starts[place]);
    }

    /** With the sign and what is no number, which the store's hash folds together. */
    @Override
    long fingerprint(int place) {
        return NativeNumeric.fingerprint(rows[place], starts[place], hash(place));
    }

    @Override
    @Nullable
    Object value(int place) {
        return isNull(place) ? null : NativeNumeric.toNumber(rows[place], starts[place]);
    }

    @Override
    void fillNumbers(double[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            numbers[i] = number(i);
        }
    }

    @Override
    void fillHashes(long[] hashes, int size) {
        for (int i = 0; i < size; i++) {
            hashes[i] = isNull(i) ? 0 : hash(i);
        }
    }

    @Override
    void fillFingerprints(long[] fingerprints, ColumnBatch batch, int size) {
        for (int i = 0; i < size; i++) {
            fingerprints[i] = isNull(i) ? 0 : fingerprint(i);
        }
    }
}
