package io.tidemark.connector.postgresql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * PostgreSQL's own extended hash functions with the seeds of {@link PostgresqlHashes}, so that a sketch of streamed rows
 * is the same as one that the server computed; see {@code src/common/hashfn.c} and the {@code *_extended} functions of
 * each type in {@code src/backend/utils/adt}.
 */
final class NativeHash {
    /** What the server adds to the hash of an only element to get that of its array. */
    static final long ARRAY_OF_ONE = 31;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 12;

    private NativeHash() {}

    /** {@code hash_bytes_extended}: text, bytea, uuid, the digits of a numeric. */
    static long ofBytes(byte[] key, int from, int length, int seed) {
        Lookup3 state = new Lookup3(length, seed);
        int at = from;
        int left = length;
        while (left >= BLOCK) {
            state.add(word(key, at), word(key, at + 4), word(key, at + 8));
            state.mix();
            at += BLOCK;
            left -= BLOCK;
        }
        state.add(rest(key, at, left), rest(key, at + 4, left - 4), rest(key, at + 8, left - 8) << 8);
        return state.finish();
    }

    private static int word(byte[] key, int at) {
        return (int) WORD.get(key, at);
    }

    /** Up to four bytes, the first the lowest. */
    private static int rest(byte[] key, int at, int length) {
        if (length <= 0) {
            return 0;
        }
        if (at + Integer.BYTES <= key.length) {
            int word = word(key, at);
            return length >= Integer.BYTES ? word : word & ~(-1 << (Byte.SIZE * length));
        }
        int word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = (word << 8) | (key[at + i] & 0xFF);
        }
        return word;
    }

    /** The same of up to eight bytes that lie in a number, the first the lowest, with zeros behind them. */
    static long ofFewBytes(long key, int length, int seed) {
        Lookup3 state = new Lookup3(length, seed);
        state.add((int) key, (int) (key >>> Integer.SIZE), 0);
        return state.finish();
    }

    /** {@code hash_uint32_extended}. */
    static long ofInt(int key, long seed) {
        Lookup3 state = new Lookup3(Integer.BYTES, seed);
        state.add(key, 0, 0);
        return state.finish();
    }

    /** {@code hashint8extended}; folded so that a small bigint is like an integer. */
    static long ofLong(long key, long seed) {
        int high = (int) (key >> Integer.SIZE);
        return ofInt((int) key ^ (key >= 0 ? high : ~high), seed);
    }

    /** {@code hashfloat8extended} with seed 1, which is the hash of both zeros; there is one NaN. */
    static long ofDouble(double key) {
        return key == 0 ? 1 : ofFewBytes(Double.doubleToLongBits(key), Double.BYTES, 1);
    }
}
