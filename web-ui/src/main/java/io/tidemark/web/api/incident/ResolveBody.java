package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.Resolution;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How somebody ends an incident. */
@Schema(description = "How somebody ends an incident.")
record ResolveBody(
        @Schema(description = "Fixed when left out.") @Nullable
        How resolution,

        @Size(max = 4000) @Nullable String note) {
    /** The ways that people end incidents. */
    enum How {
        FIXED,
        FALSE_POSITIVE,
        EXPECTED
    }

    Resolution resolutionOrFixed() {
        return switch (resolution) {
            case null -> Resolution.FIXED;
            case FIXED -> Resolution.FIXED;
            case FALSE_POSITIVE -> Resolution.FALSE_POSITIVE;
            case EXPECTED -> Resolution.EXPECTED;
        };
    }

    String noteOrEmpty() {
        return note == null ? "" : note;
    }
}
