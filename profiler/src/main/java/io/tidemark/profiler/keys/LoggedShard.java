package io.tidemark.profiler.keys;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The keys of the next records of a shard, until they are written to the log together. */
final class LoggedShard {
    private static final int SMALLEST = 64;
    private static final int MOST = 1 << 15;

    private final int shard;
    private long from;
    private int[] distances = new int[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    private int count;

    LoggedShard(int shard, long from) {
        this.shard = shard;
        this.from = from;
    }

    /** Whether there is room for the key of the record at that offset. */
    boolean hasRoomFor(long offset) {
        return count < MOST && offset - from <= Integer.MAX_VALUE;
    }

    void add(long hash, long offset) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            distances = Arrays.copyOf(distances, 2 * count);
        }
        hashes[count] = hash;
        distances[count] = (int) (offset - from);
        count++;
    }

    /** All keys before that offset as one piece of a log; it begins anew there. */
    ByteBuffer frame(long until) {
        LogFrame size = new LogFrame(shard, from, until, count, 0);
        ByteBuffer frame = ByteBuffer.allocate(LogFrame.HEAD + Math.toIntExact(size.bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        frame.position(LogFrame.HEAD);
        if (!size.isDense()) {
            frame.asIntBuffer().put(distances, 0, count);
            frame.position(LogFrame.HEAD + count * Integer.BYTES);
        }
        frame.asLongBuffer().put(hashes, 0, count);
        int checksum = LogFrame.checksum(frame.slice(LogFrame.HEAD, frame.capacity() - LogFrame.HEAD));
        frame.position(0);
        new LogFrame(shard, from, until, count, checksum).write(frame);
        from = until;
        count = 0;
        return frame.rewind();
    }

    /** Whether nothing was read up to that offset. */
    boolean isAt(long until) {
        return from >= until;
    }
}
