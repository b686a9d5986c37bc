package io.tidemark.profiler.keys;

import java.util.Arrays;

/**
 * Sorts pairs of a hash and a position, one after the other in an array, by hash as an unsigned number and then by
 * position: a radix sort from the top bits on, made for hashes that are spread evenly. Pairs with many equal hashes are
 * sorted as well, by position only.
 */
final class PairSort {
    private static final int FEW = 24;
    private static final int MOST_BITS = 11;

    private PairSort() {}

    /** Sorts the first {@code count} pairs; {@code scratch} is as long and holds nothing of worth afterwards. */
    static void sort(long[] pairs, long[] scratch, int count) {
        sort(pairs, scratch, 0, count, Long.SIZE);
    }

    /** Sorts pairs {@code from} until {@code until}, whose hashes differ in their lowest {@code bits} bits only. */
    private static void sort(long[] pairs, long[] scratch, int from, int until, int bits) {
        if (until - from <= FEW) {
            insert(pairs, from, until);
        } else if (bits == 0) {
            byPosition(pairs, from, until);
        } else {
            distribute(pairs, scratch, from, until, bits);
        }
    }

    private static void distribute(long[] pairs, long[] scratch, int from, int until, int bits) {
        int width = Math.min(bits, Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(until - from) - 1));
        int[] ends = scatter(pairs, scratch, from, until, new Digit(bits - width, (1 << width) - 1));
        int start = from;
        for (int end : ends) {
            settle(scratch, pairs, start, end, bits - width);
            start = end;
        }
    }

    /** Sorts a bucket that lies in {@code source} and leaves it in {@code target}. */
    private static void settle(long[] source, long[] target, int from, int until, int bits) {
        if (until - from <= FEW) {
            insert(source, from, until);
            System.arraycopy(source, 2 * from, target, 2 * from, 2 * (until - from));
        } else {
            System.arraycopy(source, 2 * from, target, 2 * from, 2 * (until - from));
            sort(target, source, from, until, bits);
        }
    }

    /** Some bits of a hash. */
    private record Digit(int shift, int mask) {}

    /** Moves each pair into the bucket of its digit; says where the buckets end. */
    private static int[] scatter(long[] pairs, long[] target, int from, int until, Digit digit) {
        int shift = digit.shift();
        int mask = digit.mask();
        int[] next = new int[mask + 1];
        for (int i = from; i < until; i++) {
            next[(int) (pairs[2 * i] >>> shift) & mask]++;
        }
        int start = from;
        for (int bucket = 0; bucket <= mask; bucket++) {
            int count = next[bucket];
            next[bucket] = start;
            start += count;
        }
        for (int i = from; i < until; i++) {
            long hash = pairs[2 * i];
            int place = next[(int) (hash >>> shift) & mask]++;
            target[2 * place] = hash;
            target[2 * place + 1] = pairs[2 * i + 1];
        }
        return next;
    }

    private static void insert(long[] pairs, int from, int until) {
        for (int i = from + 1; i < until; i++) {
            long hash = pairs[2 * i];
            long position = pairs[2 * i + 1];
            int place = i;
            while (place > from && isAfter(pairs, place - 1, hash, position)) {
                pairs[2 * place] = pairs[2 * place - 2];
                pairs[2 * place + 1] = pairs[2 * place - 1];
                place--;
            }
            pairs[2 * place] = hash;
            pairs[2 * place + 1] = position;
        }
    }

    private static boolean isAfter(long[] pairs, int pair, long hash, long position) {
        int order = Long.compareUnsigned(pairs[2 * pair], hash);
        return order > 0 || (order == 0 && pairs[2 * pair + 1] > position);
    }

    private static void byPosition(long[] pairs, int from, int until) {
        long[] positions = new long[until - from];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = pairs[2 * (from + i) + 1];
        }
        Arrays.sort(positions);
        for (int i = 0; i < positions.length; i++) {
            pairs[2 * (from + i) + 1] = positions[i];
        }
    }
}
