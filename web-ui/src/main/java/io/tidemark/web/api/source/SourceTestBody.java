package io.tidemark.web.api.source;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Settings of a source that are tested without being saved. */
@Schema(description = "Settings of a source that are tested without being saved.")
record SourceTestBody(
        @Schema(description = "A source whose stored secrets stand in for those left out.") @Nullable
        String id,

        @Valid @NotNull SourceBody source) {}
