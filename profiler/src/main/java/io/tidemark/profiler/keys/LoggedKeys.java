package io.tidemark.profiler.keys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a key log that together hold all keys of some stretches of offsets, each offset once.
 *
 * @param pieces those of one file together
 */
record LoggedKeys(List<Piece> pieces) {
    /** The part of a piece that is taken. */
    record Piece(LogContent.Place place, long from, long until) {
        /** How many keys it may hold. */
        private long most() {
            return Math.min(until - from, place.frame().count());
        }
    }

    LoggedKeys {
        pieces = List.copyOf(pieces);
    }

    /** Hands the keys to an intake; says whether they were as they were written. */
    boolean feed(KeyIntake intake) throws IOException {
        intake.expect(pieces.stream().mapToLong(Piece::most).sum());
        int from = 0;
        while (from < pieces.size()) {
            Path file = pieces.get(from).place().file();
            int until = from + 1;
            while (until < pieces.size() && pieces.get(until).place().file().equals(file)) {
                until++;
            }
            try (Arena arena = Arena.ofConfined()) {
                if (!feed(intake, pieces.subList(from, until), LogContent.map(file, arena))) {
                    return false;
                }
            }
            from = until;
        }
        return true;
    }

    private static boolean feed(KeyIntake intake, List<Piece> ofFile, ByteBuffer bytes) {
        for (Piece piece : ofFile) {
            ByteBuffer body = body(bytes, piece.place());
            if (body == null) {
                return false;
            }
            feed(intake, piece, body);
        }
        return true;
    }

    /** Null where it is not as it was written, or the file was removed meanwhile. */
    private static @Nullable ByteBuffer body(ByteBuffer bytes, LogContent.Place place) {
        int start = place.at() + LogFrame.HEAD;
        long length = place.frame().bytes();
        if (bytes.limit() - start < length) {
            return null;
        }
        ByteBuffer body = bytes.slice(start, (int) length);
        return LogFrame.checksum(body.duplicate()) == place.frame().checksum() ? body : null;
    }

    private static void feed(KeyIntake intake, Piece piece, ByteBuffer body) {
        LogFrame frame = piece.place().frame();
        boolean dense = frame.isDense();
        int distances = dense ? 0 : frame.count() * Integer.BYTES;
        IntBuffer offsets =
                body.slice(0, distances).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        LongBuffer hashes = body.slice(distances, frame.count() * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        for (int key = 0; key < frame.count(); key++) {
            long offset = frame.from() + (dense ? key : offsets.get(key));
            if (offset >= piece.from() && offset < piece.until()) {
                intake.add(hashes.get(key), frame.shard(), offset);
            }
        }
    }
}
