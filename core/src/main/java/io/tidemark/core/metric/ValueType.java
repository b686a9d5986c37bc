package io.tidemark.core.metric;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a value is where a column's type is not enforced: fields of JSON records. Whole numbers and others are not told apart. */
public enum ValueType {
    BOOLEAN(1),
    NUMBER(2),
    TEXT(3),
    /** A text or number that reads as a point in time, in a field that is taken for one. */
    TIME(4),
    /** An object or an array. */
    STRUCTURE(5);

    private final byte code;

    ValueType(int code) {
        this.code = (byte) code;
    }

    /** The code of what an object is; 0 for null. */
    public static byte codeOf(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Boolean b -> BOOLEAN.code();
            case Number n -> NUMBER.code();
            case Instant t -> TIME.code();
            default -> TEXT.code();
        };
    }

    /** A number for arrays of them, from 1 on; 0 is left for no value. */
    public byte code() {
        return code;
    }

    /** Its word in states, the API and the UI. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
