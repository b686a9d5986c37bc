package io.tidemark.web.api.receiver;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A receiver as it is shown; of secrets only the names. */
@Schema(name = "Receiver", description = "Where changes of incidents are sent.")
record ReceiverView(
        String id,
        ReceiverType type,

        @Schema(description = "The names of the secrets that are set; their values are never shown.")
        Set<String> secretsSet,

        Map<String, String> options,

        @Schema(description = "Incidents below this severity are not sent.")
        Severity atLeast,

        List<String> datasets,
        boolean enabled,
        Origin origin) {
    static ReceiverView of(Receiver receiver) {
        return new ReceiverView(
                receiver.id().value(),
                receiver.type(),
                new TreeSet<>(receiver.secrets().keySet()),
                new TreeMap<>(receiver.options()),
                receiver.atLeast(),
                receiver.datasets().globs(),
                receiver.enabled(),
                receiver.origin());
    }
}
