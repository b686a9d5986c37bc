package io.tidemark.profiler.keys;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes sorted keys and their places to a new file, which becomes the partition's segment once it is on disk. */
final class SegmentWriter implements AutoCloseable {
    private static final long MOST = (1L << Integer.SIZE) - 1;

    private final Path target;
    private final Path file;
    private final FileChannel channel;
    private final SegmentHeader empty;
    private final Layout layout;
    private final BitSink directory;
    private final BitSink suffixes;
    private final BitSink placed;
    private final Places places;
    private int bucket;
    private long count;
    private long distinct;
    private long unique;
    private long last;
    private long copies;

    SegmentWriter(Path target, SegmentHeader.Content content, KeyIntake intake) throws IOException {
        if (intake.rows() > MOST) {
            throw new TidemarkException(
                    ErrorCode.TOO_LARGE,
                    content.dataset() + " has " + intake.rows() + " keys in partition " + content.partition()
                            + ", and the key index takes " + MOST + ". Cut it into shorter windows");
        }
        this.target = target;
        this.places = intake.spans().places();
        this.empty = new SegmentHeader(content, intake.rows(), 0, 0, places, SegmentHeader.Checksums.UNKNOWN);
        this.layout = empty.layout();
        Files.createDirectories(target.getParent());
        this.file = Files.createTempFile(target.getParent(), "segment", SegmentFiles.UNFINISHED);
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
        this.directory = new BitSink(channel, layout.directory());
        this.suffixes = new BitSink(channel, layout.suffixes());
        this.placed = new BitSink(channel, layout.places());
        directory.put(0, Integer.SIZE);
    }

    /** Appends pairs of a hash and a position, after all that have a smaller hash. */
    void append(long[] pairs, int some) throws IOException {
        for (int i = 0; i < some; i++) {
            append(pairs[2 * i], pairs[2 * i + 1]);
        }
    }

    private void append(long hash, long position) throws IOException {
        if (count == 0 || hash != last) {
            closeBuckets(layout.bucket(hash));
            unique += copies == 1 ? 1 : 0;
            copies = 0;
            distinct++;
            last = hash;
        }
        copies++;
        count++;
        suffixes.put(hash & layout.suffixMask(), layout.suffixBits());
        if (layout.placeBits() > 0) {
            placed.put(places.number(position), layout.placeBits());
        }
    }

    private void closeBuckets(int until) throws IOException {
        while (bucket < until) {
            directory.put(count, Integer.SIZE);
            bucket++;
        }
    }

    /** Puts it in place of the partition's earlier segment. */
    SegmentHeader publish() throws IOException {
        unique += copies == 1 ? 1 : 0;
        closeBuckets(layout.buckets());
        SegmentHeader.Checksums checksums =
                new SegmentHeader.Checksums(directory.finish(), suffixes.finish(), placed.finish());
        SegmentHeader header = new SegmentHeader(empty.content(), count, distinct, unique, places, checksums);
        ByteBuffer bytes = header.bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
        channel.force(true);
        channel.close();
        SegmentFiles.publish(file, target);
        return header;
    }

    @Override
    public void close() {
        SegmentFiles.closeQuietly(channel, file);
    }
}
