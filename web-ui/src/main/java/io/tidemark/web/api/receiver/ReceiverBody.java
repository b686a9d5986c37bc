package io.tidemark.web.api.receiver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.rule.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A receiver as it is configured. What a listing adds may be sent back and is ignored. */
@Schema(description = "A receiver as it is configured.")
@JsonIgnoreProperties({"id", "secretsSet", "origin"})
record ReceiverBody(
        @NotNull Receiver.Type type,

        @Schema(
                description = "`url` of Slack and webhooks, `routingKey` of PagerDuty, `signingKey` of webhooks. One"
                        + " that is left out keeps its stored value; an empty text takes it away.",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        Map<String, String> secrets,

        @Schema(description = "`url` of PagerDuty, to replace the public one.") @Nullable
        Map<String, String> options,

        @Schema(description = "Warning when left out.") @Nullable
        Severity atLeast,

        @Schema(description = "Globs over dataset ids; all when left out.") @Nullable
        List<@NotBlank String> datasets,

        @Schema(description = "True when left out.") @Nullable
        Boolean enabled) {}
