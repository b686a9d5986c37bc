package io.tidemark.profiler.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes numbers of a few bits each, lowest bits first, to a place of a file, with a checksum of all of it. */
final class BitSink {
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long position;
    private long word;
    private int filled;

    BitSink(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /** Appends the lowest bits of a value; its other bits are zero. */
    void put(long value, int bits) throws IOException {
        if (bits == 0) {
            return;
        }
        word |= value << filled;
        int taken = Long.SIZE - filled;
        if (bits < taken) {
            filled += bits;
            return;
        }
        write(word);
        word = bits == taken ? 0 : value >>> taken;
        filled = bits - taken;
    }

    private void write(long full) throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(full);
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        buffer.clear();
    }

    /** Writes the rest, and a word of zeros so that every number can be read as part of a whole word; tells the checksum. */
    long finish() throws IOException {
        write(word);
        write(0);
        flush();
        return checksum.getValue();
    }

    /** How many bytes so many numbers take. */
    static long bytes(long count, int bits) {
        return (Math.multiplyExact(count, bits) / Long.SIZE + 2) * Long.BYTES;
    }
}
