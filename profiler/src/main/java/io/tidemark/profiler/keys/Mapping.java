package io.tidemark.profiler.keys;

import java.lang.foreign.MemorySegment;

/**
 * A file that lies in memory.
 *
 * @param end unmaps it; does nothing where it goes together with others
 */
record Mapping(MemorySegment bytes, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
