package io.tidemark.connector.kafka.record;

import java.util.Arrays;

/**
 * The values of some records side by side: slot s of record r is cell r × width + s. Arrays are plain, as each value of each
 * record passes through them.
 */
final class Cells {
    private static final byte[] NO_BYTES = {};
    private static final long LOW = 0xFFFFFFFFL;

    private final int width;
    private final byte[] kinds;
    private final long[] bits;
    private final int[] nanos;
    private final byte[][] sources;

    Cells(int width, int records) {
        int room = Math.multiplyExact(width, records);
        this.width = width;
        this.kinds = new byte[room];
        this.bits = new long[room];
        this.nanos = new int[room];
        this.sources = new byte[room][];
        Arrays.fill(sources, NO_BYTES);
    }

    int width() {
        return width;
    }

    /** How many records there is room for. */
    int records() {
        return width == 0 ? Integer.MAX_VALUE : kinds.length / width;
    }

    /** The code of each cell's {@link ValueKind}. */
    byte[] kinds() {
        return kinds;
    }

    /** A number's bits, a truth value, the second of a point in time, or where in its source a text lies. */
    long[] bits() {
        return bits;
    }

    /** Of the second of a point in time. */
    int[] nanos() {
        return nanos;
    }

    /** What texts lie in. */
    byte[][] sources() {
        return sources;
    }

    /** Has the text of a cell lie there. */
    @SuppressWarnings(
            "ReferenceEquality") // writing a reference costs the garbage collector, and nearly all lie in one buffer
    void lie(int cell, byte[] source, int from, int until) {
        if (sources[cell] != source) {
            sources[cell] = source;
        }
        bits[cell] = (long) from << Integer.SIZE | until;
    }

    static int from(long bits) {
        return (int) (bits >>> Integer.SIZE);
    }

    static int until(long bits) {
        return (int) (bits & LOW);
    }
}
