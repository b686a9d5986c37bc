package io.tidemark.web.api.silence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be silent, and for how long. */
@Schema(description = "What is to be silent, and for how long.")
record SilenceBody(
        @Schema(description = "Globs over dataset ids; all when left out.") @Nullable
        List<@NotBlank String> datasets,

        @Schema(description = "A glob over rule ids; all when left out.") @Nullable
        String rules,

        @Schema(description = "Now when left out; later for a maintenance window.") @Nullable
        Instant from,

        @Schema(description = "The first moment that is not silent.") @NotNull
        Instant until,

        @Size(max = 2000) @Nullable String note) {}
