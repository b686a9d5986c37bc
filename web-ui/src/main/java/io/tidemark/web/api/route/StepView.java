package io.tidemark.web.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.Escalation;
import java.util.List;

/** A step of escalation. */
@Schema(name = "EscalationStep", description = "A step of escalation.")
record StepView(long afterSeconds, List<String> receivers) {
    static StepView of(Escalation step) {
        return new StepView(
                step.after().toSeconds(),
                step.receivers().stream().map(ReceiverId::value).toList());
    }
}
