package io.tidemark.core.route;

import io.tidemark.core.incident.ReceiverId;
import java.time.Duration;
import java.util.List;

/** Who else is told of an incident that nobody has taken on for a while. */
public record Escalation(Duration after, List<ReceiverId> receivers) {
    public Escalation {
        receivers = List.copyOf(receivers);
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("an escalation comes after a while, not after " + after);
        }
        if (receivers.isEmpty()) {
            throw new IllegalArgumentException("an escalation needs at least one receiver");
        }
    }
}
