package io.tidemark.profiler.keys;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The head of a piece of a key log: all keys of the records of a shard from one offset to before another follow it. They lie
 * there as hashes, after the distances of their offsets from the first one, which are left out where every offset has a key.
 *
 * @param count how many keys there are
 * @param checksum of what follows
 */
record LogFrame(int shard, long from, long until, int count, int checksum) {
    static final int HEAD = 40;
    private static final int MAGIC = 0x544B4C31;
    private static final int CHECKED = HEAD - Integer.BYTES;

    boolean isDense() {
        return until - from == count;
    }

    /** How many bytes follow. */
    long bytes() {
        return (long) count * (isDense() ? Long.BYTES : Long.BYTES + Integer.BYTES);
    }

    boolean overlaps(long wantedFrom, long wantedUntil) {
        return from < wantedUntil && wantedFrom < until;
    }

    void write(ByteBuffer target) {
        int start = target.position();
        target.putInt(MAGIC).putInt(shard).putLong(from).putLong(until).putInt(count);
        target.putInt(checksum).putInt(0);
        target.putInt(checksum(target.slice(start, CHECKED)));
    }

    /** The head at that place; null where none was written whole. */
    static @Nullable LogFrame read(ByteBuffer source, int at) {
        if (source.limit() - at < HEAD) {
            return null;
        }
        ByteBuffer head = source.slice(at, HEAD).order(ByteOrder.LITTLE_ENDIAN);
        if (head.getInt(0) != MAGIC || head.getInt(CHECKED) != checksum(head.slice(0, CHECKED))) {
            return null;
        }
        return new LogFrame(head.getInt(4), head.getLong(8), head.getLong(16), head.getInt(24), head.getInt(28));
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
