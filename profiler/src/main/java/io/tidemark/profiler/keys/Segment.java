package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.PartitionKey;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The sealed keys of one partition at one revision, sorted by hash; they stay in the file, mapped into memory until it is
 * closed.
 */
final class Segment implements AutoCloseable {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt START = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int CHECKED_AT_ONCE = 1 << 24;

    private final Path file;
    private final SegmentHeader header;
    private final Layout layout;
    private final Mapping mapping;
    private final MemorySegment bytes;

    private Segment(Path file, SegmentHeader header, Layout layout, Mapping mapping) {
        this.file = file;
        this.header = header;
        this.layout = layout;
        this.mapping = mapping;
        this.bytes = mapping.bytes();
    }

    /**
     * Maps a file and checks all of it.
     *
     * @throws BadSegmentException when it is not as it was written
     */
    static Segment open(Path file, Mappings mappings) throws IOException {
        Mapping mapping = mappings.map(file);
        try {
            return checked(file, mapping);
        } catch (IOException | RuntimeException e) {
            mapping.close();
            throw e;
        }
    }

    private static Segment checked(Path file, Mapping mapping) throws IOException {
        MemorySegment bytes = mapping.bytes();
        ByteBuffer start =
                bytes.asSlice(0, Math.min(bytes.byteSize(), Integer.MAX_VALUE)).asByteBuffer();
        SegmentHeader header = SegmentHeader.read(start);
        Layout layout = header.layout();
        if (layout.end() != bytes.byteSize()) {
            throw new BadSegmentException("it has " + bytes.byteSize() + " bytes instead of " + layout.end());
        }
        SegmentHeader.Checksums found = new SegmentHeader.Checksums(
                checksum(bytes.asSlice(layout.directory(), layout.directoryBytes())),
                checksum(bytes.asSlice(layout.suffixes(), layout.suffixBytes())),
                checksum(bytes.asSlice(layout.places(), layout.placeBytes())));
        if (!found.equals(header.checksums())) {
            throw new BadSegmentException("its checksum is wrong");
        }
        return new Segment(file, header, layout, mapping);
    }

    /** Maps a file that was written just now. */
    static Segment written(Path file, SegmentHeader header, Mappings mappings) throws IOException {
        return new Segment(file, header, header.layout(), mappings.map(file));
    }

    /** Unmaps the file; nobody may read it any more. */
    @Override
    public void close() {
        mapping.close();
    }

    private static long checksum(MemorySegment part) {
        CRC32C checksum = new CRC32C();
        for (long from = 0; from < part.byteSize(); from += CHECKED_AT_ONCE) {
            checksum.update(part.asSlice(from, Math.min(CHECKED_AT_ONCE, part.byteSize() - from))
                    .asByteBuffer());
        }
        return checksum.getValue();
    }

    Path file() {
        return file;
    }

    SegmentHeader header() {
        return header;
    }

    PartitionKey partition() {
        return header.content().partition();
    }

    long count() {
        return header.count();
    }

    /** On disk. */
    long bytes() {
        return bytes.byteSize();
    }

    /** The first entry with that hash; where there is none, -1. */
    long find(long hash) {
        int bucket = layout.bucket(hash);
        long low = start(bucket);
        long end = start(bucket + 1);
        long wanted = hash & layout.suffixMask();
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Long.compareUnsigned(suffix(middle), wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && suffix(low) == wanted ? low : -1;
    }

    /** The entry after the last one with that hash, which is the one of {@code entry}. */
    long endOf(long hash, long entry) {
        long limit = start(layout.bucket(hash) + 1);
        long end = entry + 1;
        while (end < limit && suffix(end) == (hash & layout.suffixMask())) {
            end++;
        }
        return end;
    }

    /** Where the record of an entry lies; of those with one hash, the first comes first. As a {@link Position}; 0 where places are unknown. */
    long position(long entry) {
        return layout.placeBits() == 0
                ? header.places().position(0)
                : header.places().position(bits(layout.places(), entry, layout.placeBits()));
    }

    boolean hasPlaces() {
        return !header.places().isEmpty();
    }

    private long start(int bucket) {
        return Integer.toUnsignedLong(bytes.get(START, layout.directory() + (long) bucket * Integer.BYTES));
    }

    private long suffix(long entry) {
        return bits(layout.suffixes(), entry, layout.suffixBits());
    }

    private long bits(long region, long entry, int width) {
        long bit = entry * width;
        long at = region + (bit >>> 6 << 3);
        int shift = (int) bit & 63;
        long value = bytes.get(WORD, at) >>> shift;
        if (shift + width > Long.SIZE) {
            value |= bytes.get(WORD, at + Long.BYTES) << (Long.SIZE - shift);
        }
        return value & (-1L >>> (Long.SIZE - width));
    }

    /** Its hashes in order, each once. */
    SegmentHashes hashes() {
        return new SegmentHashes(
                new BitSource(bytes.asSlice(layout.directory(), layout.directoryBytes()), Integer.SIZE),
                new BitSource(bytes.asSlice(layout.suffixes(), layout.suffixBytes()), layout.suffixBits()),
                layout);
    }

    /** Takes hashes in order. */
    interface Hashes {
        void entry(long hash, long entry);
    }

    /** Hands out all entries by hash. */
    void each(Hashes hashes) {
        int suffixBits = layout.suffixBits();
        BitSource suffixes = new BitSource(bytes.asSlice(layout.suffixes(), layout.suffixBytes()), suffixBits);
        for (int bucket = 0; bucket < layout.buckets(); bucket++) {
            long prefix = layout.bucketBits() == 0 ? 0 : (long) bucket << suffixBits;
            long end = start(bucket + 1);
            for (long entry = start(bucket); entry < end; entry++) {
                hashes.entry(prefix | suffixes.get(entry), entry);
            }
        }
    }
}
