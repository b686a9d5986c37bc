package io.tidemark.connector.kafka.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A field's name in its quotes with the colon behind, the field if it is wanted, and the name that came after it last time. */
final class ScanName {
    private final byte[] text;
    private final int hash;
    private final long head;
    private final long headMask;
    private final long tail;
    private final @Nullable ScanNode field;
    private @Nullable ScanName next;

    ScanName(byte[] quoted, @Nullable ScanNode field) {
        this.hash = hash(quoted, 0, quoted.length);
        this.text = Arrays.copyOf(quoted, quoted.length + 1);
        this.text[quoted.length] = ':';
        this.field = field;
        byte[] padded = Arrays.copyOf(text, Math.max(text.length, Long.BYTES));
        this.headMask = text.length >= Long.BYTES ? -1 : (1L << (Byte.SIZE * text.length)) - 1;
        this.head = Words.at(padded, 0);
        this.tail = Words.at(padded, padded.length - Long.BYTES);
    }

    static ScanName beginning() {
        return new ScanName(new byte[0], null);
    }

    static int hash(byte[] bytes, int from, int until) {
        int hash = until - from;
        for (int i = from; i < until; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }

    int hash() {
        return hash;
    }

    /** With quotes and colon. */
    int length() {
        return text.length;
    }

    @Nullable
    ScanNode field() {
        return field;
    }

    @Nullable
    ScanName next() {
        return next;
    }

    void comesBefore(ScanName other) {
        next = other;
    }

    /** Whether the name in quotes that lies there is this one. */
    boolean is(byte[] bytes, int from, int until) {
        return Arrays.equals(text, 0, text.length - 1, bytes, from, until);
    }

    /** Whether the bytes from there on begin with it and the colon. */
    boolean begins(byte[] bytes, int at, int until) {
        int length = text.length;
        if (until - at < length) {
            return false;
        }
        if (bytes.length - at < Long.BYTES) {
            return isText(bytes, at);
        }
        if (((Words.at(bytes, at) ^ head) & headMask) != 0) {
            return false;
        }
        return length <= Long.BYTES
                || (Words.at(bytes, at + length - Long.BYTES) == tail
                        && (length <= 2 * Long.BYTES || isText(bytes, at)));
    }

    private boolean isText(byte[] bytes, int at) {
        return Arrays.equals(text, 0, text.length, bytes, at, at + text.length);
    }
}
