package io.tidemark.web.api.sample;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows that a rule found bad. */
@Schema(name = "Sample", description = "Some rows that a rule found bad in a partition.")
record SampleView(
        String partition,
        String rule,
        @Nullable String column,
        String revision,
        Instant takenAt,

        @Schema(description = "The key and the time first, then what the rule is about.")
        List<String> columns,

        @Schema(description = "Columns whose values are hashes, because they may name persons.")
        List<String> masked,

        @Schema(description = "Values as the store writes them, long ones cut; null for none.")
        List<List<@Nullable String>> rows) {
    static SampleView of(RowSample sample) {
        return new SampleView(
                sample.partition().text(),
                sample.rule().value(),
                Absent.ifEmpty(sample.column()),
                sample.revision().marker(),
                sample.takenAt(),
                sample.columns(),
                sample.masked().stream().sorted().toList(),
                sample.rows().stream().map(SampledRow::cells).toList());
    }
}
