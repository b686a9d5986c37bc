package io.tidemark.connector.kafka.record;

import io.tidemark.core.metric.ValueType;

/** What a slot holds; by a code, as writing a reference for each value costs the garbage collector. */
enum ValueKind {
    NOTHING(0),
    BOOLEAN(1),
    LONG(2),
    DOUBLE(3),
    /** A number that neither fits, as text. */
    DECIMAL(4),
    TEXT(5),
    /** A structure, as JSON text. */
    JSON(6),
    INSTANT(7);

    /** Beside a code: the value is yet to be read as a point in time. */
    static final byte UNSETTLED = 1 << 3;

    private static final ValueKind[] BY_CODE = new ValueKind[8];
    private static final byte[] TYPES = {
        0,
        ValueType.BOOLEAN.code(),
        ValueType.NUMBER.code(),
        ValueType.NUMBER.code(),
        ValueType.NUMBER.code(),
        ValueType.TEXT.code(),
        ValueType.STRUCTURE.code(),
        ValueType.TIME.code()
    };

    static {
        for (ValueKind kind : values()) {
            BY_CODE[kind.code] = kind;
        }
    }

    private final byte code;

    ValueKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** What a value of that code is to those who read topics; 0 for nothing. */
    static byte type(byte code) {
        return TYPES[code];
    }

    static ValueKind of(byte code) {
        return BY_CODE[code];
    }
}
