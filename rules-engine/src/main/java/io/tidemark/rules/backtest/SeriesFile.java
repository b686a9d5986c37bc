package io.tidemark.rules.backtest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a series from a CSV file with the columns {@code timestamp} and {@code value}. */
final class SeriesFile {
    private static final Set<String> NOTHING = Set.of("", "null", "nan", "na", "none");
    static final String MARK = "\uFEFF";

    private final Path file;
    private int stampColumn;
    private int valueColumn;

    SeriesFile(Path file) {
        this.file = file;
    }

    List<SeriesRow> rows() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            throw new BadFile(file, 1, "it is empty; the first line must be timestamp,value");
        }
        header(lines.getFirst());
        List<SeriesRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                SeriesRow row = row(lines.get(i), i + 1);
                if (!rows.isEmpty() && row.time().isBefore(rows.getLast().time())) {
                    throw new BadFile(
                            file,
                            i + 1,
                            "'" + row.stamp() + "' is before '" + rows.getLast().stamp() + "'; sort the rows by time");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new BadFile(file, "it is no text in UTF-8");
        }
    }

    private void header(String line) {
        List<String> names = cells(line.startsWith(MARK) ? line.substring(1) : line).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        stampColumn = names.indexOf("timestamp");
        valueColumn = names.indexOf("value");
        if (stampColumn < 0 || valueColumn < 0) {
            throw new BadFile(file, 1, "the header is '" + line + "' and must be timestamp,value");
        }
    }

    private SeriesRow row(String line, int number) {
        List<String> cells = cells(line);
        if (cells.size() <= stampColumn) {
            throw new BadFile(file, number, "there is no timestamp");
        }
        String stamp = cells.get(stampColumn);
        String value = cells.size() <= valueColumn ? "" : cells.get(valueColumn);
        return new SeriesRow(stamp, time(stamp, number), value, value(value, number));
    }

    private LocalDateTime time(String stamp, int number) {
        try {
            return Stamps.time(stamp);
        } catch (DateTimeException e) {
            throw new BadFile(
                    file,
                    number,
                    "'" + stamp + "' is no time; write 2026-11-23, 2026-11-23T14:00 or 2026-11-23T14:00Z");
        }
    }

    private OptionalDouble value(String text, int number) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new BadFile(file, number, "'" + text + "' is no number; leave it empty for a missing partition");
    }

    /** The cells of a line; those in quotes may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || (line.charAt(i) == ',' && !quoted)) {
                cells.add(unquoted(line.substring(from, i).strip()));
                from = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return cells;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
