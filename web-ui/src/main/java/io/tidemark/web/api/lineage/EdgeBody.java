package io.tidemark.web.api.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How somebody knows that a dataset is made of another one. */
@Schema(description = "How somebody knows that a dataset is made of another one.")
record EdgeBody(
        @Schema(description = "In words; none when left out.") @Size(max = 1000) @Nullable
        String reason) {
    String reasonOrEmpty() {
        return reason == null ? "" : reason.strip();
    }
}
