package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Into whose hands somebody puts an incident. */
@Schema(description = "Into whose hands somebody puts an incident.")
record AssignBody(
        @Schema(description = "Nobody when left out or empty.") @Size(max = 200) @Nullable
        String assignee,

        @Size(max = 2000) @Nullable String note) {
    String assigneeOrNobody() {
        return assignee == null ? "" : assignee.strip();
    }

    String noteOrEmpty() {
        return note == null ? "" : note;
    }
}
