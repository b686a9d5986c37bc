package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.PersonalData;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.web.api.answer.FailureView;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one profile tells of one column. */
@Schema(
        name = "ColumnProfile",
        description = "What one profile tells of one column. What its depth does not measure is absent.")
record ColumnProfileView(
        String name,

        @Schema(description = "Absent when the dataset has no such column any more.") @Nullable
        ColumnType type,

        @Schema(description = "How deep the column is profiled from now on.")
        ProfileDepth depth,

        @Schema(description = "Whether its values look like personal data and are masked.")
        boolean masked,

        List<MetricView> metrics,

        @Schema(
                description = "How many values are boolean, number, text, time or structure; of fields of JSON records,"
                        + " which nothing holds to a type.")
        @Nullable
        FrequentView valueTypes,

        @Schema(description = "The most frequent values; absent unless deep.") @Nullable
        FrequentView topValues,

        @Schema(description = "A number's distribution; absent unless deep.") @Nullable
        DistributionView distribution,

        @Schema(description = "The formats that a text's values are written in; absent unless deep.") @Nullable
        FormatsView formats,

        @Schema(description = "A text's most frequent patterns: each run of letters is an A, of digits a 9.") @Nullable
        FrequentView patterns,

        @Schema(description = "A text's first and last value.") @Nullable
        TextRange texts,

        @Schema(description = "The seconds from event to loading, of the column with the time of loading.") @Nullable
        DistributionView delay,

        @Schema(description = "Why some of it could not be measured.")
        List<FailureView> failures) {
    static ColumnProfileView of(Dataset dataset, ColumnProfile found, int top) {
        String column = found.column();
        boolean masked = found.isPersonal();
        UnaryOperator<String> shown = masked ? PersonalData::masked : UnaryOperator.identity();
        return new ColumnProfileView(
                column,
                dataset.schema().column(column).map(Column::type).orElse(null),
                dataset.settings().profiling().of(column),
                masked,
                found.metrics().entrySet().stream()
                        .map(metric -> MetricView.of(MetricId.of(metric.getKey(), column), metric.getValue()))
                        .sorted(MetricView.ORDER)
                        .toList(),
                found.valueTypes()
                        .map(types -> FrequentView.of(types, UnaryOperator.identity(), top))
                        .orElse(null),
                found.topValues()
                        .map(values -> FrequentView.of(values, shown, top))
                        .orElse(null),
                found.values().map(DistributionView::of).orElse(null),
                found.formats()
                        .map(formats -> FormatsView.of(formats, found.formatsByShare()))
                        .orElse(null),
                found.masks()
                        .map(masks -> FrequentView.of(masks, UnaryOperator.identity(), top))
                        .orElse(null),
                found.texts().map(texts -> TextRange.of(texts, shown)).orElse(null),
                found.delays().map(DistributionView::of).orElse(null),
                found.failures().stream()
                        .map(failure -> new FailureView(failure.code(), failure.message()))
                        .toList());
    }

    /** The first and the last text. */
    @Schema(name = "TextRange", description = "The first and the last text in the order of Unicode.")
    record TextRange(@Nullable String min, @Nullable String max) {
        static TextRange of(TextExtremes texts, UnaryOperator<String> shown) {
            String min = texts.min();
            String max = texts.max();
            return new TextRange(min == null ? null : shown.apply(min), max == null ? null : shown.apply(max));
        }
    }
}
