package io.tidemark.profiler.keys;

import java.util.Arrays;

/**
 * Which offsets of each shard a partition holds, from the first to the last. Counted through over all shards, a record's
 * place is a small number, which is what a segment keeps of it.
 */
final class ShardSpans {
    private int[] shards = {};
    private long[] first = {};
    private long[] last = {};
    private int recent;

    void add(int shard, long offset) {
        if (recent >= shards.length || shards[recent] != shard) {
            recent = find(shard, offset);
        }
        if (offset < first[recent]) {
            first[recent] = offset;
        } else if (offset > last[recent]) {
            last[recent] = offset;
        }
    }

    private int find(int shard, long offset) {
        int place = Arrays.binarySearch(shards, shard);
        if (place >= 0) {
            return place;
        }
        int insertion = -place - 1;
        shards = withGap(shards, insertion);
        first = withGap(first, insertion);
        last = withGap(last, insertion);
        shards[insertion] = shard;
        first[insertion] = offset;
        last[insertion] = offset;
        return insertion;
    }

    private static int[] withGap(int[] all, int at) {
        int[] larger = Arrays.copyOf(all, all.length + 1);
        System.arraycopy(all, at, larger, at + 1, all.length - at);
        return larger;
    }

    private static long[] withGap(long[] all, int at) {
        long[] larger = Arrays.copyOf(all, all.length + 1);
        System.arraycopy(all, at, larger, at + 1, all.length - at);
        return larger;
    }

    Places places() {
        long[] starts = new long[shards.length + 1];
        for (int i = 0; i < shards.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], last[i] - first[i] + 1);
        }
        return new Places(shards, first, starts);
    }
}
