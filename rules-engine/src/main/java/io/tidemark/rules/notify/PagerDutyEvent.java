package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A change of an incident as an event of PagerDuty's Events API v2; the routing key is added when it is sent. */
final class PagerDutyEvent {
    static final int LONGEST_SUMMARY = 1_024;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;

    PagerDutyEvent(Telling telling, Installation installation) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
    }

    ObjectNode render() {
        String action = action(change.event().kind());
        ObjectNode event = Json.object();
        event.put("event_action", action);
        event.put("dedup_key", installation.dedupKey(incident.id()));
        if (!action.equals("trigger")) {
            return event;
        }
        event.put("client", "Tidemark " + installation.id());
        event.put("client_url", installation.link(incident.id()));
        payload(event.putObject("payload"));
        event.putArray("links")
                .addObject()
                .put("href", installation.link(incident.id()))
                .put("text", "Open " + incident.id());
        return event;
    }

    /** An event that only says that events arrive; {@code resolve} ends what {@code trigger} began. */
    static ObjectNode test(Installation installation, String action, Instant now) {
        ObjectNode event = Json.object();
        event.put("event_action", action);
        event.put("dedup_key", "tidemark/" + installation.id() + "/test/" + now.toEpochMilli());
        event.putObject("payload")
                .put("summary", "Test by Tidemark " + installation.id() + ", resolves itself")
                .put("source", installation.id())
                .put("severity", "info");
        return event;
    }

    private void payload(ObjectNode payload) {
        payload.put("summary", Words.cut(telling.summary(), LONGEST_SUMMARY));
        payload.put("source", incident.dataset().value());
        payload.put("severity", severity(incident.severity()));
        payload.put("timestamp", change.event().at().toString());
        payload.put("component", incident.dataset().value());
        payload.put("group", incident.dataset().source().value());
        payload.put("class", incident.type().text());
        payload.putObject("custom_details")
                .put("incident", incident.id().toString())
                .put("rule", incident.rule().value())
                .put("column", incident.column())
                .put("assignee", incident.assignee())
                .put("partitions", Phrases.partitions(incident))
                .put("explanation", telling.text());
    }

    private static String action(IncidentEvent.Kind kind) {
        return switch (kind) {
            case OPENED,
                    REOPENED,
                    SURFACED,
                    PARTITION_ADDED,
                    PARTITION_HEALED,
                    COMMENTED,
                    ASSIGNED,
                    IMPACTED,
                    ESCALATED,
                    REMINDED,
                    DIGEST -> "trigger";
            case ACKNOWLEDGED -> "acknowledge";
            case RESOLVED -> "resolve";
        };
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
            case CRITICAL -> "critical";
        };
    }
}
