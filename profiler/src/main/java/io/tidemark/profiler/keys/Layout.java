package io.tidemark.profiler.keys;

/**
 * Where things lie in a segment of so many keys. Keys are sorted, so the first bits of each are told by the bucket that it
 * lies in; a directory says where each bucket starts, the other bits are kept one key after the other, then the places.
 *
 * @param bucketBits the bits that the buckets tell: 32 to 64 keys share a bucket
 * @param placeBits bits of a place; 0 where places are unknown
 */
record Layout(long start, long count, int bucketBits, int placeBits) {
    private static final int FEW_BITS = 5;
    private static final int MOST_BITS = 26;

    static Layout of(long start, long count, int placeBits) {
        int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, count)) - FEW_BITS;
        return new Layout(start, count, Math.clamp(bits, 0, MOST_BITS), placeBits);
    }

    int suffixBits() {
        return Long.SIZE - bucketBits;
    }

    long suffixMask() {
        return -1L >>> bucketBits;
    }

    int buckets() {
        return 1 << bucketBits;
    }

    int bucket(long hash) {
        return bucketBits == 0 ? 0 : (int) (hash >>> suffixBits());
    }

    long directory() {
        return start;
    }

    long directoryBytes() {
        return BitSink.bytes(buckets() + 1L, Integer.SIZE);
    }

    long suffixes() {
        return directory() + directoryBytes();
    }

    long suffixBytes() {
        return BitSink.bytes(count, suffixBits());
    }

    long places() {
        return suffixes() + suffixBytes();
    }

    long placeBytes() {
        return BitSink.bytes(count, placeBits);
    }

    long end() {
        return places() + placeBytes();
    }
}
