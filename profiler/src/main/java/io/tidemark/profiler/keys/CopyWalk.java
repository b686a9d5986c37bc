package io.tidemark.profiler.keys;

/** Hands a segment's rows to the search for copies, a bounded number at a time and those of one hash together. */
final class CopyWalk {
    private static final int ROWS_AT_ONCE = 1 << 16;

    private final CopyFinder finder;
    private final Rows rows = new Rows();
    private long last;

    CopyWalk(CopyFinder finder) {
        this.finder = finder;
    }

    void take(long hash, long position) {
        if (rows.count() >= ROWS_AT_ONCE && hash != last) {
            finish();
        }
        last = hash;
        rows.add(hash, position);
    }

    void finish() {
        finder.find(rows);
        rows.clear();
    }
}
