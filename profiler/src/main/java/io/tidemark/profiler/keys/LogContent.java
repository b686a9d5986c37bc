package io.tidemark.profiler.keys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which pieces a key log holds just now. Of those that tell of one offset, what was written last holds. */
public final class LogContent {
    /** A piece in a file. */
    record Place(Path file, int at, LogFrame frame) {}

    private final Map<Path, List<Place>> byFile = new LinkedHashMap<>();
    private final Map<Integer, List<Place>> byShard = new HashMap<>();

    private LogContent() {}

    /** @param files oldest first */
    static LogContent of(List<Path> files) throws IOException {
        LogContent content = new LogContent();
        for (Path file : files) {
            try (Arena arena = Arena.ofConfined()) {
                content.take(file, map(file, arena));
            }
        }
        return content;
    }

    /** Lies in memory until the arena is closed; empty where it was removed just now. */
    static ByteBuffer map(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (NoSuchFileException e) {
            return ByteBuffer.allocate(0);
        }
    }

    /** Takes the pieces up to the end, or to what a crash cut off. */
    private void take(Path file, ByteBuffer bytes) {
        List<Place> own = byFile.computeIfAbsent(file, none -> new ArrayList<>());
        int at = 0;
        LogFrame frame = LogFrame.read(bytes, at);
        while (frame != null && bytes.limit() - at - LogFrame.HEAD >= frame.bytes()) {
            Place place = new Place(file, at, frame);
            own.add(place);
            byShard.computeIfAbsent(frame.shard(), none -> new ArrayList<>()).add(place);
            at += LogFrame.HEAD + (int) frame.bytes();
            frame = LogFrame.read(bytes, at);
        }
    }

    /** Whether it holds all keys of the records between these offsets. */
    public boolean covers(Collection<LogSpan> wanted) {
        return find(wanted).isPresent();
    }

    /** The pieces that hold all keys of these stretches of offsets together, each offset once. */
    Optional<LoggedKeys> find(Collection<LogSpan> wanted) {
        List<LoggedKeys.Piece> pieces = new ArrayList<>();
        for (LogSpan span : wanted) {
            if (!span.isEmpty() && !cover(span, pieces)) {
                return Optional.empty();
            }
        }
        pieces.sort(Comparator.<LoggedKeys.Piece, Path>comparing(
                        piece -> piece.place().file())
                .thenComparingInt(piece -> piece.place().at()));
        return Optional.of(new LoggedKeys(pieces));
    }

    /** Adds what covers the span without gap, newest first; says whether anything does. */
    private boolean cover(LogSpan span, List<LoggedKeys.Piece> pieces) {
        List<Place> there = byShard.getOrDefault(span.shard(), List.of());
        List<LogSpan> gaps = List.of(span);
        for (int newest = there.size() - 1; newest >= 0 && !gaps.isEmpty(); newest--) {
            gaps = fill(gaps, there.get(newest), pieces);
        }
        return gaps.isEmpty();
    }

    /** Adds what a piece holds of the gaps; what is left of these. */
    private static List<LogSpan> fill(List<LogSpan> gaps, Place place, List<LoggedKeys.Piece> pieces) {
        LogFrame frame = place.frame();
        if (gaps.stream().noneMatch(gap -> frame.overlaps(gap.from(), gap.until()))) {
            return gaps;
        }
        List<LogSpan> left = new ArrayList<>();
        for (LogSpan gap : gaps) {
            long from = Math.max(gap.from(), frame.from());
            long until = Math.min(gap.until(), frame.until());
            if (from >= until) {
                left.add(gap);
                continue;
            }
            pieces.add(new LoggedKeys.Piece(place, from, until));
            left.add(new LogSpan(gap.shard(), gap.from(), from));
            left.add(new LogSpan(gap.shard(), until, gap.until()));
        }
        left.removeIf(LogSpan::isEmpty);
        return left;
    }

    /** The files that hold nothing but offsets before these, by shard. */
    List<Path> before(Map<Integer, Long> offsets) {
        return byFile.entrySet().stream()
                .filter(file -> file.getValue().stream()
                        .map(Place::frame)
                        .allMatch(frame -> frame.until() <= offsets.getOrDefault(frame.shard(), 0L)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
