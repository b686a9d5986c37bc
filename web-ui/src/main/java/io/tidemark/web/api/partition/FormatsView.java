package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.InferredType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats that texts are written in. */
@Schema(name = "Formats", description = "The formats that a column's texts are written in; one text may fit several.")
record FormatsView(
        @Schema(description = "Texts that are not empty.") long texts,

        @Schema(description = "The type that at least 99 % of the texts are written as; absent for plain text.")
        @Nullable
        ColumnType inferredType,

        List<Share> formats) {
    static FormatsView of(FormatTally tally, List<Format> byShare) {
        return new FormatsView(
                tally.values(),
                InferredType.of(tally).map(InferredType::type).orElse(null),
                byShare.stream()
                        .map(format ->
                                new Share(format, tally.matching().getOrDefault(format, 0L), tally.share(format)))
                        .toList());
    }

    /** How many texts fit one format. */
    @Schema(name = "FormatShare", description = "How many texts fit one format.")
    record Share(
            Format format,
            long texts,

            @Schema(description = "Of the texts that are not empty.")
            double share) {}
}
