package io.tidemark.profiler.keys;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Numbers a partition's places from 0 on, shard by shard, and tells which place a number is. */
final class Places {
    private static final int MOST_DENSE = 1 << 14;

    private final int[] shards;
    private final long[] first;
    private final long[] starts;
    /** What is to be added to an offset, by shard; empty where shards' numbers are too large for that. */
    private final long[] shifts;

    /**
     * @param shards sorted
     * @param first the first offset of each
     * @param starts the number of each one's first offset, and last how many numbers there are
     */
    Places(int[] shards, long[] first, long[] starts) {
        this.shards = shards.clone();
        this.first = first.clone();
        this.starts = starts.clone();
        boolean dense = shards.length > 0 && shards[shards.length - 1] < MOST_DENSE;
        this.shifts = new long[dense ? shards[shards.length - 1] + 1 : 0];
        for (int i = 0; i < shards.length && dense; i++) {
            shifts[shards[i]] = starts[i] - first[i];
        }
    }

    boolean isEmpty() {
        return shards.length == 0;
    }

    /** How many bits a number takes. */
    int bits() {
        long count = starts[shards.length];
        return count <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(count - 1);
    }

    long number(long position) {
        if (shards.length == 0) {
            return 0;
        }
        if (shifts.length > 0) {
            return Position.offset(position) + shifts[Position.shard(position)];
        }
        int place = Arrays.binarySearch(shards, Position.shard(position));
        return starts[place] + Position.offset(position) - first[place];
    }

    long position(long number) {
        if (shards.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, number);
        int place = found >= 0 ? found : -found - 2;
        return Position.of(shards[place], first[place] + number - starts[place]);
    }

    void write(DataOutput output) throws IOException {
        output.writeInt(shards.length);
        for (int i = 0; i < shards.length; i++) {
            output.writeInt(shards[i]);
            output.writeLong(first[i]);
            output.writeLong(starts[i + 1]);
        }
    }

    static Places read(DataInput input) throws IOException {
        int count = input.readInt();
        int[] shards = new int[count];
        long[] first = new long[count];
        long[] starts = new long[count + 1];
        for (int i = 0; i < count; i++) {
            shards[i] = input.readInt();
            first[i] = input.readLong();
            starts[i + 1] = input.readLong();
        }
        return new Places(shards, first, starts);
    }
}
