package io.tidemark.profiler.keys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of one dataset that lie in memory. Each counts against what the system grants a process (65,530 on Linux) until
 * it is unmapped, and one that was deleted keeps its place on disk. To unmap a file is dear, as all threads are stopped for
 * it: small ones go together, when the whole dataset is closed.
 */
final class Mappings implements AutoCloseable {
    private static final long SMALL = 1 << 20;

    private final Arena together = Arena.ofShared();
    private final AtomicInteger count = new AtomicInteger();

    Mapping map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() <= SMALL ? new Mapping(map(channel, together), () -> {}) : alone(channel);
        }
    }

    /** Whoever closes the mapping closes the arena. */
    @SuppressWarnings("MustBeClosedChecker")
    private Mapping alone(FileChannel channel) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = map(channel, arena);
            return new Mapping(bytes, () -> {
                arena.close();
                count.decrementAndGet();
            });
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private MemorySegment map(FileChannel channel, Arena arena) throws IOException {
        MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        count.incrementAndGet();
        return bytes;
    }

    /** How many files are in memory, with those that are read no more but not yet unmapped. */
    int count() {
        return count.get();
    }

    /** Unmaps the small ones. */
    @Override
    public void close() {
        together.close();
    }
}
