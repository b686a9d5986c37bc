package io.tidemark.connector.kafka.protobuf;

/** The bytes of one message, and where in them its reader is. */
final class ProtoInput {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH = 2;
    static final int FIXED32 = 5;

    /** Thrown without a stack: broken records may be many. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private byte[] bytes = {};
    private int at;
    private int until;

    void begin(byte[] record, int from, int end) {
        bytes = record;
        at = from;
        until = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= until;
    }

    /** Ends earlier from now on; says where it ended before. */
    int narrow(int length) {
        int before = until;
        until = at + length;
        return before;
    }

    void widen(int end) {
        at = until;
        until = end;
    }

    void skip(int length) {
        if (length < 0 || length > until - at) {
            throw new Fault("it ends too early");
        }
        at += length;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at >= until) {
                throw new Fault("it ends too early");
            }
            byte b = bytes[at++];
            value |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Fault("a number takes too many bytes");
    }

    long zigZag() {
        long raw = varint();
        return (raw >>> 1) ^ -(raw & 1);
    }

    int length() {
        long length = varint();
        if (length < 0 || length > until - at) {
            throw new Fault("it ends too early");
        }
        return (int) length;
    }

    long fixed(int size) {
        int from = at;
        skip(size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | (bytes[from + i] & 0xFF);
        }
        return value;
    }

    void skipValue(int wire) {
        switch (wire) {
            case VARINT -> varint();
            case FIXED64 -> skip(Long.BYTES);
            case LENGTH -> skip(length());
            case FIXED32 -> skip(Integer.BYTES);
            default -> throw new Fault("it has a field of no known wire type");
        }
    }
}
