package io.tidemark.web.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of CSV: a null is nothing at all, an empty text is a pair of quotes, and what a spreadsheet would take for a
 * formula has an apostrophe before it.
 */
public final class CsvLines {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private final Writer writer;

    public CsvLines(Writer writer) {
        this.writer = writer;
    }

    public void add(List<@Nullable String> cells) {
        try {
            writer.write(cells.stream().map(CsvLines::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of rows is no longer read", e);
        }
    }

    private static String quoted(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        String text = isFormula(cell) ? "'" + cell : cell;
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && BEGINS_FORMULAS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }
}
