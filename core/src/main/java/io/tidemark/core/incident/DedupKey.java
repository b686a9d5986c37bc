package io.tidemark.core.incident;

import java.util.Optional;

/**
 * How services that keep alerts name our incidents: {@code tidemark/installation/INC-42}.
 *
 * @param installation tells installations apart that send to the same service
 */
public record DedupKey(String installation) {
    public String of(IncidentId incident) {
        return start() + incident;
    }

    /** The incident of that name; empty when it is none of ours. */
    public Optional<IncidentId> read(String key) {
        return key.startsWith(start() + "INC-")
                        && key.substring(start().length()).matches("INC-\\d{1,18}")
                ? Optional.of(IncidentId.parse(key.substring(start().length())))
                : Optional.empty();
    }

    private String start() {
        return "tidemark/" + installation + "/";
    }
}
