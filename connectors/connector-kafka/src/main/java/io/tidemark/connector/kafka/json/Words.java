package io.tidemark.connector.kafka.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time; the first one is the lowest. */
final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private Words() {}

    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /**
     * Marks by the highest bit which bytes need a look within a string: quotes, backslashes, control characters and what is
     * no ASCII. The lowest mark is right; those above it may be wrong.
     */
    static long marks(long word) {
        return (word | (word - ONES * ' ') | ((word ^ (ONES * '"')) - ONES) | ((word ^ (ONES * '\\')) - ONES))
                & HIGHEST;
    }
}
