package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says on taking an incident on. */
@Schema(description = "What somebody says on taking an incident on.")
record NoteBody(@Size(max = 4000) @Nullable String note) {
    String noteOrEmpty() {
        return note == null ? "" : note;
    }
}
