package io.tidemark.web.ui.part;

import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Severity;
import java.util.Locale;

/** The colours of states; nothing else has a colour. */
public enum Tone {
    OK,
    INFO,
    WARN,
    ERROR,
    BAD,
    VIOLET,
    BLUE,
    NONE;

    /** The class in the style sheet. */
    public String css() {
        return "tm-" + name().toLowerCase(Locale.ROOT);
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case INFO -> INFO;
            case WARNING -> WARN;
            case ERROR -> ERROR;
            case CRITICAL -> BAD;
        };
    }

    public static Tone of(HealthStatus status) {
        return switch (status) {
            case HEALTHY -> OK;
            case UNHEALTHY -> BAD;
            case UNKNOWN -> NONE;
        };
    }

    public static Tone of(IncidentStatus status) {
        return switch (status) {
            case OPEN -> BAD;
            case ACKNOWLEDGED -> BLUE;
            case RESOLVED -> OK;
        };
    }

    public static Tone of(IncidentEvent.Kind kind) {
        return switch (kind) {
            case OPENED, REOPENED, SURFACED -> BAD;
            case PARTITION_ADDED -> WARN;
            case PARTITION_HEALED, RESOLVED -> OK;
            case ACKNOWLEDGED, ASSIGNED -> BLUE;
            case ESCALATED, REMINDED -> WARN;
            case COMMENTED, IMPACTED, DIGEST -> NONE;
        };
    }

    public static Tone of(Delivery.Status status) {
        return switch (status) {
            case PENDING -> BLUE;
            case SENT -> OK;
            case DEAD -> BAD;
            case HELD, SILENCED -> NONE;
            case DIGESTED -> OK;
        };
    }

    /** The colour of a judgement by a rule of that severity. */
    public static Tone of(Outcome outcome, Severity severity) {
        return switch (outcome) {
            case Outcome.Passed passed -> OK;
            case Outcome.Violated violated -> of(severity);
            case Outcome.Skipped skipped -> NONE;
            case Outcome.Failed failed -> WARN;
        };
    }
}
