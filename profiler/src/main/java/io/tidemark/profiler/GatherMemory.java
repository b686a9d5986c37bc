package io.tidemark.profiler;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.Optional;

/**
 * How many states all steps over topics hold together, and how many threads read topics at once. A step that gets no room
 * for more ends and stores what it has; one that has none yet waits, so that reading slows down instead of memory filling up.
 */
public final class GatherMemory {
    private static final int SHARE_OF_HEAP = 8;
    private static final int BYTES_EACH = 2_048;

    private final long mostStates;
    private final int mostReaders;
    private long held;
    private long peak;
    private int readers;

    public GatherMemory(long mostStates, int mostReaders) {
        this.mostStates = mostStates;
        this.mostReaders = mostReaders;
    }

    /** A share of the heap, and one reader more than there are processors, since the last is left to another step. */
    public static GatherMemory usual() {
        long states = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_EACH;
        return new GatherMemory(states, Math.max(2, Runtime.getRuntime().availableProcessors()) + 1);
    }

    /** The most states that were held at once. */
    public synchronized long peak() {
        return peak;
    }

    /** Room for one more step; empty where as many read as may. */
    synchronized Optional<Room> enter() {
        return takeReader(mostReaders) ? Optional.of(new Room()) : Optional.empty();
    }

    private synchronized boolean takeReader(int most) {
        boolean free = readers < most;
        readers += free ? 1 : 0;
        return free;
    }

    private synchronized boolean takeStates(int states, Room room) {
        try {
            while (held > 0 && held + states > mostStates) {
                if (room.states > 0) {
                    return false;
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.TIMEOUT, "Waiting for room to read a topic was interrupted", e);
        }
        held += states;
        room.states += states;
        peak = Math.max(peak, held);
        notifyAll(); // threads of the same step wait no longer
        return true;
    }

    private synchronized void leave(Room room) {
        held -= room.states;
        readers -= room.readers;
        notifyAll();
    }

    /** What one step holds, with all threads that read for it, until it is stored. */
    final class Room implements AutoCloseable {
        private long states;
        private int readers = 1;

        private Room() {}

        /** Whether one more thread may read for the step; one is left to other steps, or a long one would keep them out. */
        boolean takeReader() {
            boolean free = GatherMemory.this.takeReader(mostReaders - 1);
            readers += free ? 1 : 0;
            return free;
        }

        /** Takes room for more states; waits for it where the step holds none, and else says whether there is room. */
        boolean take(int more) {
            return takeStates(more, this);
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
