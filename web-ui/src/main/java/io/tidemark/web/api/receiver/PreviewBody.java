package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverType;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message to be shown before it is ever sent. */
@Schema(description = "A message to be shown before it is ever sent.")
record PreviewBody(
        @NotNull ReceiverType type,

        @Schema(description = "As at a receiver, of which `titleTemplate` and `textTemplate` count.") @Nullable
        Map<String, String> options,

        @Schema(description = "Whose last change is told, such as INC-42; a made-up one when left out.") @Nullable
        String incident) {
    Optional<IncidentId> incidentIfAny() {
        return Optional.ofNullable(incident).map(IncidentId::parse);
    }

    Map<String, String> optionsOrNone() {
        return options == null ? Map.of() : options;
    }
}
