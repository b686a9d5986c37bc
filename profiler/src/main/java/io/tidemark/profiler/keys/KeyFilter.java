package io.tidemark.profiler.keys;

import org.jspecify.annotations.Nullable;

/**
 * Tells of a key whether it may be in one of a dataset's segments. Made from them when it is first asked for, again when it
 * grew too full, and anew after anything went wrong; where memory is short there is none, and every key may be there.
 */
final class KeyFilter {
    private static final int SMALLEST = 1 << 12;

    private final KeyMemory memory;
    private @Nullable FingerprintTable table;
    private boolean tooLarge;

    KeyFilter(KeyMemory memory) {
        this.memory = memory;
    }

    /** Makes sure that it knows these segments and has room for more keys. */
    void prepare(Segments segments, long more) {
        if (table != null && table.hasRoomFor(more)) {
            return;
        }
        forget();
        long expected = Math.max(SMALLEST, segments.keys() + more);
        long bytes = FingerprintTable.bytes(expected);
        tooLarge = !FingerprintTable.fits(expected) || !memory.take(bytes);
        if (!tooLarge) {
            FingerprintTable fresh = new FingerprintTable(expected);
            segments.all().forEach(segment -> addAll(fresh, segment));
            table = fresh;
        }
    }

    private static void addAll(FingerprintTable table, Segment segment) {
        eachKey(segment, table::add);
    }

    /** Adds a key of the partition at hand; says whether another one may hold it. */
    boolean add(long hash) {
        return table == null || table.add(hash);
    }

    /** Forgets the keys of a segment that is on its way out. */
    void remove(Segment segment) {
        FingerprintTable there = table;
        if (there != null) {
            eachKey(segment, there::remove);
        }
    }

    private interface Key {
        void key(long hash);
    }

    private static void eachKey(Segment segment, Key keys) {
        segment.each(new Segment.Hashes() {
            private long last;
            private boolean any;

            @Override
            public void entry(long hash, long entry) {
                if (!any || hash != last) {
                    keys.key(hash);
                    any = true;
                    last = hash;
                }
            }
        });
    }

    /** Whether it had to do without memory. */
    boolean isTooLarge() {
        return tooLarge;
    }

    long bytes() {
        FingerprintTable there = table;
        return there == null ? 0 : there.bytes();
    }

    /** Lets go of its memory; it is made anew when it is next needed. */
    void forget() {
        if (table != null) {
            memory.giveBack(table.bytes());
            table = null;
        }
    }
}
