package io.tidemark.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Base64;
import java.util.stream.LongStream;

/** 64-bit hashes as text: their bytes in Base64. */
final class HashText {
    private HashText() {}

    static String write(LongStream hashes) {
        long[] all = hashes.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(all.length * Long.BYTES);
        bytes.asLongBuffer().put(all);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static LongStream read(String text) {
        LongBuffer hashes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asLongBuffer();
        long[] all = new long[hashes.remaining()];
        hashes.get(all);
        return LongStream.of(all);
    }
}
