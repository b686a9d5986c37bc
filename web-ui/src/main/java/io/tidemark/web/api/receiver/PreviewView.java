package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.media.Schema;

/** A message that was not sent. */
@Schema(name = "Preview", description = "A message that was not sent.")
record PreviewView(
        String title,
        String text,

        @Schema(description = "What the service would be sent, without secrets.")
        String body) {}
