package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * What stands at the start of a segment's file.
 *
 * @param content which dataset, partition and revision it is about, and which columns are the key
 * @param count records with a key
 * @param distinct different keys
 * @param unique keys of exactly one record
 * @param checksums of the directory, the keys and the places
 */
record SegmentHeader(Content content, long count, long distinct, long unique, Places places, Checksums checksums) {
    private static final long MAGIC = 0x544D4B4559530001L;
    private static final int PREFIX = Long.BYTES + 2 * Integer.BYTES;
    private static final int LONGEST = 1 << 24;

    /** What a segment is about; {@code key} joins the columns' names. */
    record Content(DatasetId dataset, PartitionKey partition, Revision revision, String key) {}

    /** CRC-32C of each part. */
    record Checksums(long directory, long suffixes, long places) {
        static final Checksums UNKNOWN = new Checksums(0, 0, 0);
    }

    /** Aligned, with its length and its own checksum in front. */
    ByteBuffer bytes() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(body);
        output.writeUTF(content.dataset().value());
        write(output, content.partition());
        output.writeUTF(content.revision().marker());
        output.writeUTF(content.key());
        output.writeLong(count);
        output.writeLong(distinct);
        output.writeLong(unique);
        places.write(output);
        output.writeLong(checksums.directory());
        output.writeLong(checksums.suffixes());
        output.writeLong(checksums.places());
        byte[] written = body.toByteArray();
        ByteBuffer bytes = ByteBuffer.allocate(align(PREFIX + written.length));
        bytes.putLong(MAGIC).putInt(written.length).putInt(checksum(written)).put(written);
        return bytes.rewind();
    }

    /** The header at the start of these bytes. */
    static SegmentHeader read(ByteBuffer file) throws IOException {
        if (file.remaining() < PREFIX || file.getLong() != MAGIC) {
            throw new BadSegmentException("it is no segment of this version");
        }
        int length = file.getInt();
        int checksum = file.getInt();
        if (length < 0 || length > Math.min(LONGEST, file.remaining())) {
            throw new BadSegmentException("it is cut off");
        }
        byte[] body = new byte[length];
        file.get(body);
        if (checksum(body) != checksum) {
            throw new BadSegmentException("its header's checksum is wrong");
        }
        DataInputStream input = new DataInputStream(new ByteArrayInputStream(body));
        Content content = new Content(
                new DatasetId(input.readUTF()), readPartition(input), new Revision(input.readUTF()), input.readUTF());
        return new SegmentHeader(
                content,
                input.readLong(),
                input.readLong(),
                input.readLong(),
                Places.read(input),
                new Checksums(input.readLong(), input.readLong(), input.readLong()));
    }

    private static void write(DataOutputStream output, PartitionKey partition) throws IOException {
        switch (partition) {
            case PartitionKey.Window window -> {
                output.writeByte(0);
                write(output, window.from());
                write(output, window.until());
            }
            case PartitionKey.Value value -> {
                output.writeByte(1);
                output.writeUTF(value.value());
            }
            case PartitionKey.Whole whole -> output.writeByte(2);
        }
    }

    private static PartitionKey readPartition(DataInputStream input) throws IOException {
        return switch (input.readByte()) {
            case 0 -> new PartitionKey.Window(readInstant(input), readInstant(input));
            case 1 -> new PartitionKey.Value(input.readUTF());
            case 2 -> PartitionKey.WHOLE;
            default -> throw new BadSegmentException("it is about a partition of an unknown kind");
        };
    }

    private static void write(DataOutputStream output, Instant instant) throws IOException {
        output.writeLong(instant.getEpochSecond());
        output.writeInt(instant.getNano());
    }

    private static Instant readInstant(DataInputStream input) throws IOException {
        return Instant.ofEpochSecond(input.readLong(), input.readInt());
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static int align(int length) {
        return (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }

    Layout layout() throws IOException {
        return Layout.of(bytes().capacity(), count, places.bits());
    }
}
