package io.tidemark.profiler.keys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a key whether it may be in one of a dataset's segments. Made from them when it is first asked for, again when it
 * grew too full, and anew after anything went wrong; where memory is short there is none, and every key may be there.
 */
final class KeyFilter {
    private static final int SMALLEST = 1 << 12;
    /** Room for keys to come, three bytes each: an index that is young doubles. */
    private static final int MOST_SPARE = 1 << 20;

    /** As an unsigned number. */
    private static final long LAST = -1L;

    private final KeyMemory memory;
    private final List<Leaving> leaving = new ArrayList<>();
    private @Nullable FingerprintTable table;
    private boolean tooLarge;

    KeyFilter(KeyMemory memory) {
        this.memory = memory;
    }

    /**
     * Makes sure that it knows these segments and has room for more keys.
     *
     * @param gone segments whose keys leave it while the others are added
     */
    void prepare(Segments segments, List<Segment> gone, long more) {
        long fewer =
                gone.stream().mapToLong(segment -> segment.header().distinct()).sum();
        FingerprintTable there = table;
        if (there != null && there.hasRoomFor(Math.max(0, more - fewer))) {
            gone.forEach(segment -> leaving.add(new Leaving(there, segment)));
            return;
        }
        forget();
        long keys = segments.keys() + more;
        long expected = Math.max(SMALLEST, keys + Math.min(keys, MOST_SPARE));
        long bytes = FingerprintTable.bytes(expected);
        tooLarge = !FingerprintTable.fits(expected) || !memory.take(bytes);
        if (!tooLarge) {
            FingerprintTable fresh = new FingerprintTable(expected);
            segments.all().forEach(segment -> addAll(fresh, segment));
            table = fresh;
        }
    }

    private static void addAll(FingerprintTable table, Segment segment) {
        SegmentHashes hashes = segment.hashes();
        while (hashes.advance()) {
            table.add(hashes.hash());
        }
    }

    /** Keys up to that one are about to be added: those that leave do so first. */
    void reach(long hash) {
        for (Leaving segment : leaving) {
            segment.removeUpTo(hash);
        }
    }

    /** Adds a key of the partition at hand, after all smaller ones; says whether another one may hold it. */
    boolean add(long hash) {
        if (table != null && table.isFull()) {
            forget(); // more leave it later than was foreseen
        }
        return table == null || table.add(hash);
    }

    /** All keys were added. */
    void finish() {
        reach(LAST);
        leaving.clear();
    }

    /** Forgets the keys of a segment. */
    void remove(Segment segment) {
        FingerprintTable there = table;
        if (there != null) {
            new Leaving(there, segment).removeUpTo(LAST);
        }
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
        leaving.clear();
        if (table != null) {
            memory.giveBack(table.bytes());
            table = null;
        }
    }
}
