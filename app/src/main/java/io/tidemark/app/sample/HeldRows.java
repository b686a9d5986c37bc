package io.tidemark.app.sample;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.SampledRow;
import java.util.ArrayList;
import java.util.List;

/** Holds the rows that it is handed, with long values cut. */
final class HeldRows implements BadRowReads.Sink {
    private final List<SampledRow> rows = new ArrayList<>();
    private List<String> names = List.of();

    @Override
    public void columns(List<String> columns) {
        names = List.copyOf(columns);
    }

    @Override
    public void row(SampledRow row) {
        rows.add(row.shortened());
    }

    List<String> names() {
        return names;
    }

    List<SampledRow> rows() {
        return rows;
    }
}
