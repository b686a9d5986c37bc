package io.tidemark.profiler.keys;

/** Walks through the different hashes of a segment in their order. */
final class SegmentHashes {
    private final BitSource starts;
    private final BitSource suffixes;
    private final Layout layout;
    private int bucket = -1;
    private long end;
    private long prefix;
    private long entry;
    private long hash;

    SegmentHashes(BitSource starts, BitSource suffixes, Layout layout) {
        this.starts = starts;
        this.suffixes = suffixes;
        this.layout = layout;
    }

    /** Moves to the next hash; false behind the last one. */
    boolean advance() {
        boolean first = entry == 0;
        long last = hash;
        while (entry < layout.count()) {
            while (entry >= end) {
                bucket++;
                end = starts.get(bucket + 1L);
                prefix = layout.bucketBits() == 0 ? 0 : (long) bucket << layout.suffixBits();
            }
            hash = prefix | suffixes.get(entry);
            entry++;
            if (first || hash != last) {
                return true;
            }
        }
        return false;
    }

    long hash() {
        return hash;
    }
}
