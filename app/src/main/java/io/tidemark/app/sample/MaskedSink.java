package io.tidemark.app.sample;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RowMask;
import io.tidemark.core.sample.SampledRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands rows on as people may see them. */
final class MaskedSink implements BadRowReads.Sink {
    private final BadRowReads.Sink sink;
    private final Function<List<String>, RowMask> mask;
    private List<String> names = List.of();
    private @Nullable RowMask chosen;

    MaskedSink(BadRowReads.Sink sink, Function<List<String>, RowMask> mask) {
        this.sink = sink;
        this.mask = mask;
    }

    @Override
    public void columns(List<String> columns) {
        names = List.copyOf(columns);
        chosen = mask.apply(names);
        sink.columns(names);
    }

    @Override
    public void row(SampledRow row) {
        sink.row(chosen == null ? row : chosen.masked(names, row));
    }

    @Override
    public boolean isFull() {
        return sink.isFull();
    }

    /** Names the columns where there was no row. */
    void end(List<String> columns) {
        if (chosen == null) {
            sink.columns(columns);
        }
    }
}
