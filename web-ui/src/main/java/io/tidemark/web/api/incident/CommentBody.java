package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody says about an incident. */
@Schema(description = "What somebody says about an incident.")
record CommentBody(@NotBlank @Size(max = 4000) String note) {}
