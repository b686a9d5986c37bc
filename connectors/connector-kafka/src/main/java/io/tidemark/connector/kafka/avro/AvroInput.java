package io.tidemark.connector.kafka.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bytes of one record, and where in them its reader is. */
final class AvroInput {
    /** Thrown without a stack where bytes end early or make no sense: records like that may be many. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = {};
    private int at;
    private int until;

    @SuppressWarnings(
            "ReferenceEquality") // writing a reference costs the garbage collector, and most lie in one buffer
    void begin(byte[] record, int from, int end) {
        if (bytes != record) {
            bytes = record;
        }
        at = from;
        until = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int left() {
        return until - at;
    }

    /** Goes on by so many bytes. */
    void skip(long length) {
        if (length < 0 || length > until - at) {
            throw new Fault("it ends before its schema does");
        }
        at += (int) length;
    }

    byte one() {
        if (at >= until) {
            throw new Fault("it ends before its schema does");
        }
        return bytes[at++];
    }

    long zigZag() {
        long raw = one();
        if (raw < 0) {
            raw = more(raw & 0x7F);
        }
        return (raw >>> 1) ^ -(raw & 1);
    }

    private long more(long first) {
        long value = first;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            byte b = one();
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Fault("a number takes too many bytes");
    }

    int littleInt() {
        int from = at;
        skip(Integer.BYTES);
        return (int) INTS.get(bytes, from);
    }

    long littleLong() {
        int from = at;
        skip(Long.BYTES);
        return (long) LONGS.get(bytes, from);
    }

    /** A place in a list of so many. */
    int index(int size) {
        long index = zigZag();
        if (index < 0 || index >= size) {
            throw new Fault("it chooses a branch or symbol that there is not");
        }
        return (int) index;
    }

    /** How many bytes follow. */
    int length() {
        long length = zigZag();
        if (length < 0 || length > until - at) {
            throw new Fault("it ends before its schema does");
        }
        return (int) length;
    }
}
