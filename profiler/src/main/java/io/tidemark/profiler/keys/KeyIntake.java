package io.tidemark.profiler.keys;

import io.tidemark.core.metric.DuplicateTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the keys of one partition in any order, each as a 64-bit hash with its position, and hands them out sorted. What
 * memory cannot hold goes to a file of its own meanwhile, which is gone with the intake. Not for several threads.
 */
public final class KeyIntake implements AutoCloseable {
    private static final int SMALLEST = 512;
    private static final int LARGEST = 1 << 26;
    private static final int BYTES_EACH = 2 * Long.BYTES;

    private final Path folder;
    private final KeyMemory memory;
    private final ShardSpans spans = new ShardSpans();
    private long[] pairs = {};
    private int count;
    private long rows;
    private long taken;
    private @Nullable SpillFile spilled;

    /** @param folder where it may write what memory cannot hold */
    KeyIntake(Path folder, KeyMemory memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Makes room for so many keys at once, as far as memory goes. */
    void expect(long keys) {
        if (pairs.length == 0 && keys > SMALLEST && keys <= LARGEST && memory.take(2L * BYTES_EACH * keys)) {
            taken += 2L * BYTES_EACH * keys;
            pairs = new long[2 * (int) keys];
        }
    }

    /** Takes a record's key where the record's place is unknown. */
    public void add(long key) {
        put(key, 0);
    }

    /** Takes the key of a record of a shard. */
    public void add(long key, int shard, long offset) {
        spans.add(shard, offset);
        put(key, Position.of(shard, offset));
    }

    private void put(long key, long position) {
        if (2 * count == pairs.length) {
            makeRoom();
        }
        pairs[2 * count] = Mix.spread(key);
        pairs[2 * count + 1] = position;
        count++;
        rows++;
    }

    /** Doubles the memory where there is more, else empties it into the file. */
    private void makeRoom() {
        int larger = Math.max(SMALLEST, 2 * count);
        // half of it is for sorting
        long more = 2L * BYTES_EACH * (larger - count);
        boolean room = larger <= LARGEST && memory.take(more);
        if (room || count == 0) {
            taken += room ? more : 0;
            pairs = Arrays.copyOf(pairs, 2 * larger);
        } else {
            spill();
        }
    }

    private void spill() {
        try {
            if (spilled == null) {
                spilled = new SpillFile(folder);
            }
            spilled.write(pairs, count);
            count = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Keys cannot be written to " + folder, e);
        }
    }

    long rows() {
        return rows;
    }

    /** Where its records lie, shard by shard. */
    ShardSpans spans() {
        return spans;
    }

    /** Takes sorted pairs block by block. */
    interface Blocks {
        /** Pairs of a hash and a position, sorted; those of one hash are never in two blocks. */
        void block(long[] pairs, int count) throws IOException;
    }

    /** Hands out all pairs by hash and position; the intake is empty afterwards. */
    void drain(Blocks blocks) throws IOException {
        if (spilled == null) {
            PairSort.sort(pairs, new long[2 * count], count);
            blocks.block(pairs, count);
        } else {
            spill();
            pairs = new long[0];
            spilled.drain(blocks);
        }
        count = 0;
    }

    /** How many of its keys there are, and how many of these several times; it is empty afterwards. */
    public DuplicateTally duplicates() {
        KeyCount counted = new KeyCount();
        try {
            drain(counted);
        } catch (IOException e) {
            throw new UncheckedIOException("Keys cannot be read back from " + folder, e);
        }
        return counted.tally();
    }

    @Override
    public void close() {
        pairs = new long[0];
        memory.giveBack(taken);
        taken = 0;
        if (spilled != null) {
            spilled.close();
            spilled = null;
        }
    }
}
