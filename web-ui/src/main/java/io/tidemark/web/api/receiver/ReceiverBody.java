package io.tidemark.web.api.receiver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.ReceiverType;
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
        @NotNull ReceiverType type,

        @Schema(
                description = "`url` of Slack, Teams, Alertmanager (with `token`) and webhooks (with `signingKey`),"
                        + " `routingKey` of PagerDuty, `apiKey` of Opsgenie, `password` of e-mail. One that is left"
                        + " out keeps its stored value; an empty text takes it away.",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        Map<String, String> secrets,

        @Schema(
                description = "`url` of PagerDuty and Opsgenie, to replace the public one; `host`, `port`, `security`,"
                        + " `user`, `from` and `to` of e-mail; of all `titleTemplate` and"
                        + " `textTemplate`, in Mustache.")
        @Nullable
        Map<String, String> options,

        @Schema(description = "Warning when left out.") @Nullable
        Severity atLeast,

        @Schema(description = "Globs over dataset ids; all when left out.") @Nullable
        List<@NotBlank String> datasets,

        @Schema(description = "True when left out.") @Nullable
        Boolean enabled) {}
