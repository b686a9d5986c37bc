package io.tidemark.connector.kafka.format;

import io.tidemark.connector.kafka.json.NumberText;
import io.tidemark.connector.kafka.record.FieldValues;
import io.tidemark.core.dataset.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Where the values of one row are; those with quotes within are written out. */
final class CsvRow {
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final NumberText numbers = new NumberText();
    private byte[][] sources = new byte[16][];
    private int[] froms = new int[16];
    private int[] untils = new int[16];
    private boolean[] quoted = new boolean[16];
    private int size;

    int size() {
        return size;
    }

    /** Whether the row's quotes are closed; one line end at its end is no part of it. */
    boolean split(byte[] bytes, int from, int end, char separator, FieldValues room) {
        int until = end > from && bytes[end - 1] == '\n' ? end - 1 : end;
        until = until > from && bytes[until - 1] == '\r' ? until - 1 : until;
        size = 0;
        int at = from;
        while (at >= 0) {
            boolean isQuoted = at < until && bytes[at] == '"';
            int stop = isQuoted ? quoted(bytes, at + 1, until, room) : plain(bytes, at, until, separator);
            if (stop < 0 || (stop < until && bytes[stop] != separator)) {
                return false;
            }
            at = stop == until ? -1 : stop + 1;
        }
        return true;
    }

    private int plain(byte[] bytes, int from, int until, char separator) {
        int at = from;
        while (at < until && bytes[at] != separator) {
            at++;
        }
        add(bytes, from, at, false);
        return at;
    }

    /** After the closing quote; negative where there is none. */
    private int quoted(byte[] bytes, int from, int until, FieldValues room) {
        byte[] text = room.room(until - from);
        int start = room.used();
        int to = start;
        for (int at = from; at < until; at++) {
            if (bytes[at] != '"') {
                text[to++] = bytes[at];
            } else if (at + 1 < until && bytes[at + 1] == '"') {
                text[to++] = '"';
                at++;
            } else {
                room.take(to);
                add(text, start, to, true);
                return at + 1;
            }
        }
        return -1;
    }

    private void add(byte[] source, int from, int until, boolean isQuoted) {
        if (size == sources.length) {
            sources = Arrays.copyOf(sources, 2 * size);
            froms = Arrays.copyOf(froms, 2 * size);
            untils = Arrays.copyOf(untils, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        sources[size] = source;
        froms[size] = from;
        untils[size] = until;
        quoted[size] = isQuoted;
        size++;
    }

    /** The value at that place as text. */
    String text(int place) {
        return new String(sources[place], froms[place], untils[place] - froms[place], StandardCharsets.UTF_8);
    }

    void put(int place, int slot, ColumnType type, FieldValues values) {
        int from = froms[place];
        int until = untils[place];
        if (from == until && !quoted[place]) {
            values.putNothing(slot);
        } else if (type == ColumnType.BOOLEAN && isTruth(place)) {
            values.putBoolean(slot, sources[place][from] == 't');
        } else if ((!type.isNumeric() && type != ColumnType.TIMESTAMP_TZ)
                || !numbers.put(sources[place], from, until, slot, values)) {
            values.putText(slot, sources[place], from, until);
        }
    }

    private boolean isTruth(int place) {
        int length = untils[place] - froms[place];
        return (length == 4 || length == 5) && TRUTHS.contains(text(place));
    }
}
