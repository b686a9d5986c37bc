package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.metric.FrequentValues;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The most frequent values, or patterns, of a column. */
@Schema(name = "FrequentValues", description = "The most frequent values, or patterns, of the rows that were read.")
record FrequentView(
        List<Value> values,

        @Schema(description = "Rows whose value is not listed.")
        long otherRows,

        @Schema(description = "How many rows of a value may be counted among the others at most; 0 when exact.")
        long error) {
    static FrequentView of(FrequentValues values, UnaryOperator<String> shown, int top) {
        double total = Math.max(1, values.total());
        List<Map.Entry<String, Long>> listed = values.top(top);
        long rows = listed.stream().mapToLong(Map.Entry::getValue).sum();
        return new FrequentView(
                listed.stream()
                        .map(entry ->
                                new Value(shown.apply(entry.getKey()), entry.getValue(), entry.getValue() / total))
                        .toList(),
                values.total() - rows,
                values.error());
    }

    /** One value with its rows. */
    @Schema(name = "FrequentValue", description = "One value with its rows; masked where the column's values are.")
    record Value(
            String value,
            long rows,

            @Schema(description = "Of the rows with a value.")
            double share) {}
}
