package io.tidemark.web.rows;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.SampledRow;
import java.util.List;

/** Writes bad rows as CSV. */
public record BadRowCsv(CsvLines lines) implements BadRowReads.Sink {
    @Override
    public void columns(List<String> names) {
        lines.add(List.copyOf(names));
    }

    @Override
    public void row(SampledRow row) {
        lines.add(row.cells());
    }
}
