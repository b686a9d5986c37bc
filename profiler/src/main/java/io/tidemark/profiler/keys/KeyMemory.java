package io.tidemark.profiler.keys;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all intakes of this process may hold together. */
final class KeyMemory {
    private final AtomicLong left;

    KeyMemory(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Whether there was that much; then it is taken. */
    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    long left() {
        return left.get();
    }
}
