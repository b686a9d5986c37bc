package io.tidemark.connector.postgresql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * PostgreSQL's own extended hash functions with the seeds of {@link PostgresqlHashes}, so that a sketch of streamed rows
 * is the same as one that the server computed. They are Bob Jenkins' lookup3 (2006) with PostgreSQL's own mixing of a seed; see
 * {@code src/common/hashfn.c} and the {@code *_extended} functions of each type in {@code src/backend/utils/adt}.
 */
final class NativeHash {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int START = 0x9e3779b9 + 3_923_095;
    private static final int BLOCK = 12;

    private NativeHash() {}

    /** {@code hash_bytes_extended}: text, bytea, uuid, the digits of a numeric. */
    static long ofBytes(byte[] key, int from, int length, int seed) {
        Words start = Words.of(START + length, seed);
        int a = start.a();
        int b = start.b();
        int c = start.c();
        int at = from;
        int left = length;
        while (left >= BLOCK) {
            a += word(key, at);
            b += word(key, at + 4);
            c += word(key, at + 8);
            a = (a - c) ^ Integer.rotateLeft(c, 4);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 6);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 8);
            b += a;
            a = (a - c) ^ Integer.rotateLeft(c, 16);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 19);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 4);
            b += a;
            at += BLOCK;
            left -= BLOCK;
        }
        a += rest(key, at, left);
        b += rest(key, at + 4, left - 4);
        c += rest(key, at + 8, left - 8) << 8;
        return finished(a, b, c);
    }

    private static int word(byte[] key, int at) {
        return (int) WORD.get(key, at);
    }

    /** Up to four bytes, the first the lowest. */
    private static int rest(byte[] key, int at, int length) {
        int word = 0;
        for (int i = Math.min(length, 4) - 1; i >= 0; i--) {
            word = (word << 8) | (key[at + i] & 0xFF);
        }
        return word;
    }

    private static long finished(int first, int second, int third) {
        int a = first;
        int b = second;
        int c = third;
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
        return ((long) b << Integer.SIZE) | (c & 0xFFFFFFFFL);
    }

    /** {@code hash_uint32_extended}. */
    static long ofInt(int key, long seed) {
        Words start = Words.of(START + Integer.BYTES, seed);
        return finished(start.a() + key, start.b(), start.c());
    }

    /** {@code hashint8extended}; folded so that a small bigint is like an integer. */
    static long ofLong(long key, long seed) {
        int high = (int) (key >> Integer.SIZE);
        return ofInt((int) key ^ (key >= 0 ? high : ~high), seed);
    }

    /** {@code hashfloat8extended} with seed 1, which is the hash of both zeros; there is one NaN. */
    static long ofDouble(double key) {
        if (key == 0) {
            return 1;
        }
        long bits = Double.doubleToLongBits(key);
        byte[] bytes = new byte[Long.BYTES];
        LONG.set(bytes, 0, bits);
        return ofBytes(bytes, 0, Long.BYTES, 1);
    }

    /** The three words that a hash starts from, with a seed mixed in. */
    private record Words(int a, int b, int c) {
        static Words of(int start, long seed) {
            if (seed == 0) {
                return new Words(start, start, start);
            }
            int a = start + (int) (seed >> Integer.SIZE);
            int b = start + (int) seed;
            int c = start;
            a = (a - c) ^ Integer.rotateLeft(c, 4);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 6);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 8);
            b += a;
            a = (a - c) ^ Integer.rotateLeft(c, 16);
            c += b;
            b = (b - a) ^ Integer.rotateLeft(a, 19);
            a += c;
            c = (c - b) ^ Integer.rotateLeft(b, 4);
            b += a;
            return new Words(a, b, c);
        }
    }
}
