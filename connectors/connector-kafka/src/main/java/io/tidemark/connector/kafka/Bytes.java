package io.tidemark.connector.kafka;

import java.nio.ByteBuffer;

/** Where a buffer's bytes lie; they are copied only where that can't be known. */
@SuppressWarnings("ArrayRecordComponent") // a view, compared by nobody
record Bytes(byte[] array, int from, int until) {
    static Bytes of(ByteBuffer buffer) {
        int length = buffer.remaining();
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.position();
            return new Bytes(buffer.array(), from, from + length);
        }
        byte[] copy = new byte[length];
        buffer.get(buffer.position(), copy);
        return new Bytes(copy, 0, length);
    }

    static byte[] copy(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(buffer.position(), copy);
        return copy;
    }
}
