package io.tidemark.profiler.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes numbers of a few bits each, lowest bits first, to a place of a file, with a checksum of all of it. */
final class BitSink {
    private static final int WORDS = 1 << 13;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocate((WORDS + 2) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private final long[] words = new long[WORDS + 2];
    private long position;
    private long filled;

    BitSink(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /** Appends the lowest bits of a value; its other bits are zero. Whether it reaches into the next word is no branch. */
    void put(long value, int bits) throws IOException {
        int word = (int) (filled >>> 6);
        int shift = (int) filled & 63;
        words[word] |= value << shift;
        words[word + 1] = value >>> 1 >>> (63 - shift);
        filled += bits;
        if (filled >= (long) WORDS * Long.SIZE) {
            long rest = words[WORDS];
            write(WORDS);
            words[0] = rest;
            filled -= (long) WORDS * Long.SIZE;
        }
    }

    private void write(int count) throws IOException {
        buffer.asLongBuffer().put(words, 0, count);
        buffer.clear().limit(count * Long.BYTES);
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        buffer.clear();
    }

    /** Writes the rest, and a word of zeros so that every number can be read as part of a whole word; tells the checksum. */
    long finish() throws IOException {
        int last = (int) (filled >>> 6);
        words[last + 1] = 0;
        write(last + 2);
        return checksum.getValue();
    }

    /** How many bytes so many numbers take. */
    static long bytes(long count, int bits) {
        return (Math.multiplyExact(count, bits) / Long.SIZE + 2) * Long.BYTES;
    }
}
