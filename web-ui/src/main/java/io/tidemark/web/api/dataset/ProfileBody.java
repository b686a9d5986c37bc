package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.ProfilingOverride;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How deep a dataset's partitions are profiled; what is left out stays as it is. */
@Schema(name = "ProfileSettings", description = "How deep a dataset's partitions are profiled.")
record ProfileBody(
        @Schema(
                description = "Of columns that `columns` does not name: none (rows only), cheap (nulls, blanks,"
                        + " duplicates, times), standard (also numbers and distinct values) or deep (everything).")
        @Nullable
        ProfileDepth depth,

        @Schema(description = "Of single columns, by name.") @Nullable
        Map<String, @NotNull ProfileDepth> columns,

        @Schema(description = "Partitions that together have more rows are profiled by a sample; 0 for no limit.")
        @PositiveOrZero
        @Nullable
        Long mostRows) {
    static ProfileBody of(Profiling inForce) {
        return new ProfileBody(inForce.depth(), inForce.columns(), inForce.mostRows());
    }

    static @Nullable ProfileBody of(@Nullable ProfilingOverride set) {
        return set == null
                ? null
                : new ProfileBody(set.depth(), set.columns().isEmpty() ? null : set.columns(), set.mostRows());
    }

    Map<String, ProfileDepth> ofColumns() {
        return columns == null ? Map.of() : columns;
    }

    ProfilingOverride override() {
        return new ProfilingOverride(depth, ofColumns(), mostRows);
    }
}
