package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Span;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.words.Words;

/** A state: a coloured dot and its word. */
public final class Dot extends Span {
    public Dot(Tone tone, String text) {
        super(text);
        addClassNames("tm-dot", tone.css());
    }

    public static Dot of(Severity severity) {
        return new Dot(Tone.of(severity), Words.of(severity));
    }

    public static Dot of(HealthStatus status) {
        return new Dot(Tone.of(status), Words.of(status)).hollowIf(status == HealthStatus.UNKNOWN);
    }

    public static Dot of(IncidentStatus status) {
        return new Dot(Tone.of(status), Words.of(status)).hollowIf(status == IncidentStatus.RESOLVED);
    }

    private Dot hollowIf(boolean hollow) {
        setClassName("tm-hollow", hollow);
        return this;
    }
}
