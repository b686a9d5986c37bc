package io.tidemark.connector.postgresql;

import io.tidemark.connector.ColumnBatch;
import org.jspecify.annotations.Nullable;

/** A column of whole numbers of two, four or eight bytes. */
final class IntegerColumn extends CopyColumn {
    private final boolean isUnsigned;

    IntegerColumn(CopyType type, byte[][] rows) {
        super(rows);
        this.isUnsigned = type == CopyType.OID;
    }

    private long integer(int place) {
        byte[] row = rows[place];
        int at = starts[place];
        return switch (lengths[place]) {
            case Long.BYTES -> Bytes.longAt(row, at);
            case Integer.BYTES -> isUnsigned ? Integer.toUnsignedLong(Bytes.intAt(row, at)) : Bytes.intAt(row, at);
            case Short.BYTES -> Bytes.shortAt(row, at);
            default -> 0;
        };
    }

    @Override
    double number(int place) {
        return isNull(place) ? Double.NaN : integer(place);
    }

    @Override
    long hash(int place) {
        return hash(integer(place));
    }

    private static long hash(long integer) {
        return NativeHash.ofLong(integer, integer);
    }

    /** The store folds a value into fewer bits before it hashes; here the value itself is spread. */
    @Override
    long fingerprint(int place) {
        return Bytes.mixed(integer(place));
    }

    @Override
    @Nullable
    Object value(int place) {
        return isNull(place) ? null : integer(place);
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
            hashes[i] = integer(i);
        }
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(hashes[i]);
        }
    }

    @Override
    void fillFingerprints(long[] fingerprints, ColumnBatch batch, int size) {
        for (int i = 0; i < size; i++) {
            fingerprints[i] = fingerprint(i);
        }
    }
}
