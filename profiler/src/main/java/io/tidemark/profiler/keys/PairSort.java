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
    /** So many more buckets than pairs, as a power of two, that few pairs share one. */
    private static final int SPARE_BITS = 1;

    private PairSort() {}

    /** Sorts the first {@code count} pairs; {@code scratch} is as long and holds nothing of worth afterwards. */
    static void sort(long[] pairs, long[] scratch, int count) {
        sort(pairs, scratch, new Range(0, count, Long.SIZE), false);
    }

    /** Pairs {@code from} until {@code until}, whose hashes differ in their lowest {@code bits} bits only. */
    private record Range(int from, int until, int bits) {
        int size() {
            return until - from;
        }
    }

    /** Sorts a range; it ends where it was or in the other array. */
    private static void sort(long[] pairs, long[] other, Range range, boolean endsInOther) {
        if (range.size() > FEW && range.bits() > 0) {
            distribute(pairs, other, range, endsInOther);
            return;
        }
        if (range.bits() == 0) {
            byPosition(pairs, range.from(), range.until());
        } else {
            insert(pairs, range.from(), range.until());
        }
        if (endsInOther) {
            copy(pairs, other, range);
        }
    }

    /** Moves the pairs into buckets; where all of these are small, what is left is to set neighbours right. */
    private static void distribute(long[] here, long[] there, Range range, boolean endsInOther) {
        int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(range.size());
        int width = Math.min(range.bits(), Math.min(MOST_BITS, log + SPARE_BITS));
        int left = range.bits() - width;
        int[] ends = scatter(here, there, range, new Digit(left, (1 << width) - 1));
        if (largest(range.from(), ends) <= FEW) {
            insert(there, range.from(), range.until());
            if (!endsInOther) {
                copy(there, here, range);
            }
            return;
        }
        int start = range.from();
        for (int end : ends) {
            sort(there, here, new Range(start, end, left), !endsInOther);
            start = end;
        }
    }

    private static int largest(int from, int[] ends) {
        int largest = 0;
        int start = from;
        for (int end : ends) {
            largest = Math.max(largest, end - start);
            start = end;
        }
        return largest;
    }

    private static void copy(long[] source, long[] target, Range range) {
        System.arraycopy(source, 2 * range.from(), target, 2 * range.from(), 2 * range.size());
    }

    /** Some bits of a hash. */
    private record Digit(int shift, int mask) {}

    /** Moves each pair into the bucket of its digit; says where the buckets end. */
    private static int[] scatter(long[] pairs, long[] target, Range range, Digit digit) {
        int from = range.from();
        int until = range.until();
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
