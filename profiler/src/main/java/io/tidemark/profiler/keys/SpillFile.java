package io.tidemark.profiler.keys;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs that memory could not hold: run after run, each sorted. They are handed out slice of the hashes by slice, each
 * read from every run and sorted, so that one slice is in memory at a time.
 */
final class SpillFile implements AutoCloseable {
    private static final int SLICE_BITS = 10;
    private static final int SLICES = 1 << SLICE_BITS;
    private static final int BYTES_EACH = 2 * Long.BYTES;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    /** For each run, at which pair of the file each slice starts, and where the last one ends. */
    private final List<long[]> runs = new ArrayList<>();

    SpillFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.file = Files.createTempFile(folder, "keys", SegmentFiles.UNFINISHED);
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void write(long[] pairs, int count) throws IOException {
        PairSort.sort(pairs, new long[2 * count], count);
        long start = runs.isEmpty() ? 0 : runs.getLast()[SLICES];
        long[] slices = new long[SLICES + 1];
        int pair = 0;
        for (int slice = 0; slice <= SLICES; slice++) {
            while (pair < count && slice(pairs[2 * pair]) < slice) {
                pair++;
            }
            slices[slice] = start + pair;
        }
        runs.add(slices);
        append(pairs, 2 * count, start * BYTES_EACH);
    }

    private static int slice(long hash) {
        return (int) (hash >>> (Long.SIZE - SLICE_BITS));
    }

    private void append(long[] values, int count, long position) throws IOException {
        long at = position;
        for (int from = 0; from < count; from += CHUNK / Long.BYTES) {
            int some = Math.min(count - from, CHUNK / Long.BYTES);
            buffer.clear();
            buffer.asLongBuffer().put(values, from, some);
            buffer.limit(some * Long.BYTES);
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
        }
    }

    void drain(KeyIntake.Blocks blocks) throws IOException {
        long[] pairs = new long[0];
        long[] scratch = new long[0];
        for (int slice = 0; slice < SLICES; slice++) {
            int count = Math.toIntExact(size(slice));
            if (2 * count > pairs.length) {
                pairs = new long[2 * count + count / 4];
                scratch = new long[pairs.length];
            }
            int filled = 0;
            for (long[] run : runs) {
                filled += read(run[slice], run[slice + 1], pairs, filled);
            }
            PairSort.sort(pairs, scratch, count);
            blocks.block(pairs, count);
        }
    }

    private long size(int slice) {
        return runs.stream().mapToLong(run -> run[slice + 1] - run[slice]).sum();
    }

    /** Reads pairs of the file behind those that are there; says how many. */
    private int read(long from, long until, long[] pairs, int filled) throws IOException {
        long at = from * BYTES_EACH;
        long end = until * BYTES_EACH;
        int place = 2 * filled;
        while (at < end) {
            buffer.clear().limit((int) Math.min(CHUNK, end - at));
            while (buffer.hasRemaining()) {
                int some = channel.read(buffer, at);
                if (some < 0) {
                    throw new EOFException(file + " is shorter than what was written");
                }
                at += some;
            }
            LongBuffer read = buffer.flip().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
            int values = read.remaining();
            read.get(pairs, place, values);
            place += values;
        }
        return (int) (until - from);
    }

    @Override
    public void close() {
        SegmentFiles.closeQuietly(channel, file);
    }
}
