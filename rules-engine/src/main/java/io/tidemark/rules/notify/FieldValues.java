package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.MessageField;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the fields of a template stand for in a message about a change. */
final class FieldValues {
    private final Incident incident;
    private final IncidentEvent event;
    private final IncidentChange change;
    private final Installation installation;

    private FieldValues(IncidentChange change, Installation installation) {
        this.change = change;
        this.incident = change.incident();
        this.event = change.event();
        this.installation = installation;
    }

    static Map<String, String> of(IncidentChange change, Installation installation) {
        FieldValues values = new FieldValues(change, installation);
        return Arrays.stream(MessageField.values()).collect(Collectors.toMap(MessageField::text, values::value));
    }

    private String value(MessageField field) {
        return switch (field) {
            case INCIDENT -> incident.id().toString();
            case TITLE -> incident.title();
            case HEADLINE -> Phrases.headline(change);
            case EXPLANATION -> Phrases.explanation(change);
            case CHANGE -> Phrases.word(event.kind());
            case DATASET -> incident.dataset().value();
            case SOURCE -> incident.dataset().source().value();
            case COLUMN -> incident.column();
            case RULE -> incident.rule().value();
            case TYPE -> incident.type().title();
            case SEVERITY -> Phrases.word(incident.severity());
            case STATUS -> Phrases.word(incident.status());
            case PARTITIONS -> Phrases.partitions(incident);
            case FAILING -> Integer.toString(incident.stillFailing().size());
            case OPENED_AT -> Phrases.time(incident.openedAt());
            case RESOLVED_AT -> incident.resolvedAt() == null ? "" : Phrases.time(incident.resolvedAt());
            case RESOLUTION -> incident.resolution() == null ? "" : Phrases.word(incident.resolution());
            case ACTOR -> event.actor();
            case NOTE -> event.note();
            case ACKNOWLEDGED_BY -> incident.acknowledgedBy();
            case ASSIGNEE -> incident.assignee();
            case LINK -> installation.link(incident.id());
            case INSTALLATION -> installation.id();
        };
    }
}
