package io.tidemark.web.api.silence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an incident is to be silent. */
@Schema(description = "How long an incident is to be silent.")
record SnoozeBody(
        @Schema(description = "The first moment that is not silent.") @Nullable
        Instant until,

        @Schema(description = "Instead: until a later partition of the dataset is judged, 31 days at most.") @Nullable
        Boolean untilNextPartition,

        @Size(max = 2000) @Nullable String note) {}
