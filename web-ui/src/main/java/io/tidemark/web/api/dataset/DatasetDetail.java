package io.tidemark.web.api.dataset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.web.api.answer.FailureView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one dataset. */
@Schema(description = "All about one dataset.")
record DatasetDetail(
        @JsonUnwrapped DatasetView dataset,
        SettingsView settings,
        List<ColumnView> columns,

        @Schema(description = "Why it cannot be read; absent while it can.") @Nullable
        FailureView failure,

        Instant discoveredAt,
        Instant crawledAt) {
    static DatasetDetail of(DatasetSummary summary, @Nullable SettingsBody set) {
        Dataset dataset = summary.dataset();
        return new DatasetDetail(
                DatasetView.of(summary),
                SettingsView.of(dataset.settings(), set),
                dataset.schema().columns().stream().map(ColumnView::of).toList(),
                FailureView.of(dataset.failure()),
                dataset.discoveredAt(),
                dataset.crawledAt());
    }

    /** A column of a table or a field of a topic's records. */
    @Schema(name = "Column", description = "A column of a table or a field of a topic's records.")
    record ColumnView(String name, String nativeType, ColumnType type, boolean nullable) {
        static ColumnView of(Column column) {
            return new ColumnView(column.name(), column.nativeType(), column.type(), column.nullable());
        }
    }
}
