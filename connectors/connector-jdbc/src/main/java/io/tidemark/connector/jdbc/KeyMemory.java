package io.tidemark.connector.jdbc;

import java.util.concurrent.atomic.AtomicLong;

/** How many keys may be held in memory at a time, by all profiles of this process; each takes up to 50 bytes. */
final class KeyMemory implements AutoCloseable {
    private static final long BYTES_EACH = 50;
    private static final long CHUNK = 1 << 14;
    private static final KeyMemory.Room ROOM =
            new Room(new AtomicLong(Runtime.getRuntime().maxMemory() / 4 / BYTES_EACH));

    /** Keys that there is still room for. */
    record Room(AtomicLong left) {}

    private final Room room;
    private long taken;
    private long used;

    KeyMemory() {
        this(ROOM);
    }

    KeyMemory(Room room) {
        this.room = room;
    }

    /** Whether there is room for one more key. */
    boolean take() {
        if (used == taken) {
            if (room.left().addAndGet(-CHUNK) < 0) {
                room.left().addAndGet(CHUNK);
                return false;
            }
            taken += CHUNK;
        }
        used++;
        return true;
    }

    /** Gives all of it back. */
    @Override
    public void close() {
        room.left().addAndGet(taken);
        taken = 0;
        used = 0;
    }
}
