package io.tidemark.connector.postgresql;

import org.jspecify.annotations.Nullable;

/** A column of type real or double precision. */
final class FloatColumn extends CopyColumn {
    private final boolean isDouble;

    FloatColumn(CopyType type, byte[][] rows) {
        super(rows);
        this.isDouble = type == CopyType.FLOAT8;
    }

    @Override
    double number(int place) {
        if (isNull(place)) {
            return Double.NaN;
        }
        byte[] row = rows[place];
        int at = starts[place];
        return isDouble ? Double.longBitsToDouble(Bytes.longAt(row, at)) : Float.intBitsToFloat(Bytes.intAt(row, at));
    }

    @Override
    long hash(int place) {
        return NativeHash.ofDouble(number(place));
    }

    @Override
    @Nullable
    Object value(int place) {
        return isNull(place) ? null : number(place);
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
            hashes[i] = hash(i);
        }
    }
}
