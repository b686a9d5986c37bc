package io.tidemark.profiler.keys;

/** The keys of a segment that leave a table while others come, both in their order, so that memory is walked through once. */
final class Leaving {
    private final FingerprintTable table;
    private final SegmentHashes hashes;
    private boolean more;

    Leaving(FingerprintTable table, Segment segment) {
        this.table = table;
        this.hashes = segment.hashes();
        this.more = hashes.advance();
    }

    /** Removes what comes before a hash, and the hash itself. */
    void removeUpTo(long hash) {
        while (more && Long.compareUnsigned(hashes.hash(), hash) <= 0) {
            table.remove(hashes.hash());
            more = hashes.advance();
        }
    }
}
