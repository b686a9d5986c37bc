package io.tidemark.app.sample;

import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.SampledRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on the rows that are picked, until there are enough. */
final class PickingSink implements BadRowReads.Sink {
    private final PickedRows picked;
    private final BadRowReads.Sink sink;
    private final long most;
    private long found;
    private int place = -1;

    PickingSink(PickedRows picked, BadRowReads.Sink sink, long most) {
        this.picked = picked;
        this.sink = sink;
        this.most = most;
    }

    @Override
    public void columns(List<String> names) {
        place = names.indexOf(picked.rows().figure().column());
        sink.columns(names);
    }

    @Override
    public void row(SampledRow row) {
        @Nullable String value = place < 0 ? null : row.cells().get(place);
        if (value != null && picked.picks().test(value)) {
            found++;
            sink.row(row);
        }
    }

    @Override
    public boolean isFull() {
        return found >= most || sink.isFull();
    }
}
