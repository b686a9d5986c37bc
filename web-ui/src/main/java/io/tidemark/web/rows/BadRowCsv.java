package io.tidemark.web.rows;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.SampledRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV; a null is nothing at all, an empty text is a pair of quotes. */
public final class BadRowCsv implements BadRowReads.Sink {
    private final Writer writer;

    public BadRowCsv(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void columns(List<String> names) {
        line(names);
    }

    @Override
    public void row(SampledRow row) {
        line(row.cells());
    }

    private void line(List<@Nullable String> cells) {
        try {
            writer.write(cells.stream().map(BadRowCsv::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of rows is no longer read", e);
        }
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
