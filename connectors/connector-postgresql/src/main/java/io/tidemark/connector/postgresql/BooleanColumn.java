package io.tidemark.connector.postgresql;

import io.tidemark.connector.ColumnBatch;
import org.jspecify.annotations.Nullable;

/** A column of type boolean. */
final class BooleanColumn extends CopyColumn {
    BooleanColumn(byte[][] rows) {
        super(rows);
    }

    @Override
    boolean isTrue(int place) {
        return lengths[place] > 0 && rows[place][starts[place]] != 0;
    }

    @Override
    long hash(int place) {
        return NativeHash.ofInt(rows[place][starts[place]], 0);
    }

    @Override
    long fingerprint(int place) {
        return Bytes.mixed(rows[place][starts[place]]);
    }

    @Override
    @Nullable
    Object value(int place) {
        return isNull(place) ? null : isTrue(place);
    }

    @Override
    void fillTruths(boolean[] truths, int size) {
        for (int i = 0; i < size; i++) {
            truths[i] = isTrue(i);
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
