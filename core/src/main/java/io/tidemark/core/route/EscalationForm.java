package io.tidemark.core.route;

import io.tidemark.core.incident.ReceiverId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of escalation as files and the API write it, such as {@code {after: 15m, receivers: [pager]}}. */
public record EscalationForm(
        @Nullable String after, @Nullable List<String> receivers) {
    Escalation step() {
        Duration span = Span.read("after", after);
        if (span == null || receivers == null) {
            throw new IllegalArgumentException("an escalation needs 'after' and 'receivers'");
        }
        return new Escalation(span, receivers.stream().map(ReceiverId::new).toList());
    }

    static EscalationForm of(Escalation step) {
        return new EscalationForm(
                Span.text(step.after()),
                step.receivers().stream().map(ReceiverId::value).toList());
    }
}
