package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.WindowMark;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The marks of the windows of a table at its last listing, by start in seconds of the epoch, as the cursor keeps them: a
 * listing that adds new rows to them gives the same revisions as one that counts all rows.
 */
record WindowMarks(SortedMap<Long, WindowMark> byStart) {
    /** Forty days of hours; the cursor takes some ten kilobytes then. */
    private static final int MOST = 960;

    private static final int BUFFER = 4_096;

    WindowMarks {
        byStart = new TreeMap<>(byStart);
    }

    static WindowMarks of(List<Observation> counted) {
        SortedMap<Long, WindowMark> marks = new TreeMap<>();
        for (Observation seen : counted) {
            if (seen.partition() instanceof PartitionKey.Window window) {
                marks.put(window.from().getEpochSecond(), WindowMark.of(seen.revision()));
            }
        }
        return new WindowMarks(marks);
    }

    boolean fits() {
        return byStart.size() <= MOST;
    }

    /** Whether the marks are those of a count with so many of them. */
    boolean haveWidth(int width) {
        return byStart.values().stream().allMatch(mark -> mark.marks().size() == width);
    }

    /** With rows that are not counted yet; without windows that start before the horizon. */
    WindowMarks plus(Map<PartitionKey.Window, WindowMark> added, long horizon) {
        SortedMap<Long, WindowMark> marks = new TreeMap<>(byStart.tailMap(horizon));
        added.forEach((window, mark) -> marks.merge(window.from().getEpochSecond(), mark, WindowMark::plus));
        return new WindowMarks(marks);
    }

    WindowMark at(PartitionKey.Window window) {
        return byStart.getOrDefault(window.from().getEpochSecond(), new WindowMark(0, List.of()));
    }

    long newest() {
        return byStart.isEmpty() ? 0 : byStart.lastKey();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        byStart.forEach((start, mark) ->
                text.append(start).append('=').append(mark.text()).append('\n'));
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(text.toString().getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static WindowMarks parse(String text) {
        SortedMap<Long, WindowMark> marks = new TreeMap<>();
        inflated(text).lines().forEach(line -> {
            String[] entry = line.split("=", 2);
            marks.put(Long.parseLong(entry[0]), WindowMark.parse(entry[1]));
        });
        return new WindowMarks(marks);
    }

    private static String inflated(String text) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getDecoder().decode(text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                bytes.write(buffer, 0, inflater.inflate(buffer));
            }
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not the marks of windows", e);
        } finally {
            inflater.end();
        }
    }
}
