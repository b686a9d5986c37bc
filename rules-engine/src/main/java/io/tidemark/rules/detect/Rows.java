package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The latest values of a series, each with a number that counts up from 0 and stays. */
final class Rows {
    /** Not part of the level. */
    static final byte FLAGGED = 1;
    /** Not part of the tails. */
    static final byte EXTREME = 2;
    /** Not part of anything. */
    static final byte EXCLUDED = 4;

    private final int capacity;
    private final long[] minute;
    private final double[] value;
    private final double[] bent;
    private final byte[] flags;
    private long next;
    private int extremes;

    Rows(int capacity) {
        this.capacity = capacity;
        minute = new long[capacity];
        value = new double[capacity];
        bent = new double[capacity];
        flags = new byte[capacity];
    }

    void add(long at, double observed, double transformed, int flag) {
        int place = place(next);
        if (next >= capacity && has(next - capacity, EXTREME)) {
            extremes--;
        }
        minute[place] = at;
        value[place] = observed;
        bent[place] = transformed;
        flags[place] = (byte) flag;
        if ((flag & EXTREME) != 0) {
            extremes++;
        }
        next++;
    }

    long next() {
        return next;
    }

    /** The oldest row that is kept. */
    long first() {
        return Math.max(0, next - capacity);
    }

    int size() {
        return (int) (next - first());
    }

    int capacity() {
        return capacity;
    }

    int place(long number) {
        return (int) (number % capacity);
    }

    long minute(long number) {
        return minute[place(number)];
    }

    double value(long number) {
        return value[place(number)];
    }

    double bent(long number) {
        return bent[place(number)];
    }

    boolean has(long number, int flag) {
        return (flags[place(number)] & flag) != 0;
    }

    void set(long number, byte flag) {
        if (flag == EXTREME && !has(number, EXTREME)) {
            extremes++;
        }
        flags[place(number)] |= flag;
    }

    void clear(long number, byte flag) {
        if (flag == EXTREME && has(number, EXTREME)) {
            extremes--;
        }
        flags[place(number)] &= (byte) ~flag;
    }

    /** How many rows are not part of the tails. */
    int extremes() {
        return extremes;
    }

    /** The number of the row of that minute, or -1. */
    long find(long at) {
        for (long i = next - 1; i >= first(); i--) {
            if (minute(i) == at) {
                return i;
            }
        }
        return -1;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(next);
        for (long i = first(); i < next; i++) {
            out.writeLong(minute(i));
            out.writeDouble(value(i));
            out.writeDouble(bent(i));
            out.writeByte(flags[place(i)]);
        }
    }

    void read(DataInput in) throws IOException {
        long end = in.readLong();
        next = Math.max(0, end - capacity);
        extremes = 0;
        while (next < end) {
            place(next);
            long at = in.readLong();
            int place = place(next);
            minute[place] = at;
            value[place] = in.readDouble();
            bent[place] = in.readDouble();
            flags[place] = in.readByte();
            extremes += (flags[place] & EXTREME) != 0 ? 1 : 0;
            next++;
        }
    }
}
