package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an incident as an alert of Alertmanager's API v2. An alert without an end would be taken for over after
 * Alertmanager's {@code resolve_timeout}; so an open one ends in ten years, and a resolved one when it was resolved.
 */
final class AlertmanagerAlert {
    private static final Duration FAR = Duration.ofDays(3_650);

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;

    AlertmanagerAlert(Telling telling, Installation installation) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
    }

    ObjectNode render() {
        ObjectNode message = Json.object();
        ObjectNode alert = message.putArray("alerts").addObject();
        labels(alert.putObject("labels"));
        alert.putObject("annotations")
                .put("summary", telling.title())
                .put("description", telling.text())
                .put("partitions", Phrases.partitions(incident))
                .put("link", installation.link(incident.id()));
        boolean resolved = change.event().kind() == IncidentEvent.Kind.RESOLVED;
        alert.put("startsAt", incident.openedAt().toString())
                .put(
                        "endsAt",
                        (resolved ? change.event().at() : change.event().at().plus(FAR)).toString())
                .put("generatorURL", installation.link(incident.id()));
        return message;
    }

    /** An alert that only says that alerts arrive; it is over in a minute. */
    static ObjectNode test(Installation installation, Instant now) {
        ObjectNode message = Json.object();
        ObjectNode alert = message.putArray("alerts").addObject();
        alert.putObject("labels")
                .put("alertname", "tidemark_test")
                .put("severity", "info")
                .put("installation", installation.id());
        alert.putObject("annotations").put("summary", "Test by Tidemark " + installation.id());
        alert.put("startsAt", now.toString())
                .put("endsAt", now.plus(Duration.ofMinutes(1)).toString());
        return message;
    }

    /** They name the alert, so none of them may change while the incident is open. */
    private void labels(ObjectNode labels) {
        labels.put("alertname", incident.type().text())
                .put("severity", Phrases.word(incident.severity()))
                .put("incident", incident.id().toString())
                .put("dataset", incident.dataset().value())
                .put("source", incident.dataset().source().value())
                .put("rule", incident.rule().value())
                .put("installation", installation.id());
        if (!incident.column().isEmpty()) {
            labels.put("column", incident.column());
        }
    }
}
