package io.tidemark.profiler;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.function.BooleanSupplier;

/**
 * How many states all passes over topics hold together, and how many passes there are at once. A pass that gets no more
 * ends and stores what it has; one that has none yet waits, so that reading slows down instead of memory filling up.
 */
public final class GatherMemory {
    private static final int SHARE_OF_HEAP = 8;
    private static final int BYTES_EACH = 2_048;

    private final long mostStates;
    private final int mostPasses;
    private long held;
    private long peak;
    private int passes;

    public GatherMemory(long mostStates, int mostPasses) {
        this.mostStates = mostStates;
        this.mostPasses = mostPasses;
    }

    /** A share of the heap, and as many passes as there are processors. */
    public static GatherMemory usual() {
        long states = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_EACH;
        return new GatherMemory(states, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** The most states that were held at once. */
    public synchronized long peak() {
        return peak;
    }

    /** Whether one more pass may begin. */
    synchronized boolean enter() {
        boolean room = passes < mostPasses;
        passes += room ? 1 : 0;
        return room;
    }

    /** Takes room for more states; waits for it where the pass holds none, and else says whether there is room. */
    synchronized boolean take(int states, long ofPass) {
        if (ofPass == 0) {
            await(() -> held == 0 || held + states <= mostStates);
        } else if (held + states > mostStates) {
            return false;
        }
        held += states;
        peak = Math.max(peak, held);
        return true;
    }

    synchronized void leave(long ofPass) {
        held -= ofPass;
        passes--;
        notifyAll();
    }

    private synchronized void await(BooleanSupplier room) {
        try {
            while (!room.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.TIMEOUT, "Waiting for room to read a topic was interrupted", e);
        }
    }
}
