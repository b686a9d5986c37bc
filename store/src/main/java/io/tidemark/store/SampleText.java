package io.tidemark.store;

import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a sample says, as JSON to be encrypted. */
record SampleText(List<String> columns, Set<String> masked, List<List<@Nullable String>> rows) {
    private static final int LONGEST = 1_000_000;

    /** The sample, encrypted; with fewer rows where all would not fit. */
    static String sealed(RowSample sample, UnaryOperator<String> cipher) {
        List<List<@Nullable String>> rows =
                sample.rows().stream().map(SampledRow::cells).toList();
        String sealed = cipher.apply(Json.write(new SampleText(sample.columns(), sample.masked(), rows)));
        while (sealed.length() > LONGEST) {
            rows = rows.subList(0, rows.size() / 2);
            sealed = cipher.apply(Json.write(new SampleText(sample.columns(), sample.masked(), rows)));
        }
        return sealed;
    }

    static SampleText read(String text) {
        return Json.read(text, SampleText.class);
    }

    List<SampledRow> sampledRows() {
        return rows.stream().map(SampledRow::new).toList();
    }
}
