package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an incident as a request of Opsgenie's Alert API: which call ({@code action}), for which alert
 * ({@code alias}) and the call's body ({@code request}). The limits are those that Opsgenie publishes.
 */
final class OpsgenieAlert {
    static final String CREATE = "create";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String CLOSE = "close";

    static final int LONGEST_MESSAGE = 130;
    static final int LONGEST_DESCRIPTION = 15_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ENTITY = 512;
    private static final int LONGEST_TAG = 50;
    private static final int LONGEST_DETAIL = 1_000;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;

    OpsgenieAlert(Telling telling, Installation installation) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
    }

    ObjectNode render() {
        return switch (change.event().kind()) {
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
                    DIGEST -> call(CREATE, alert());
            case ACKNOWLEDGED -> call(ACKNOWLEDGE, note());
            case RESOLVED -> call(CLOSE, note());
        };
    }

    /** An alert that only says that alerts arrive. */
    static ObjectNode test(Installation installation, Instant now) {
        ObjectNode alert = Json.object()
                .put("message", "Test by Tidemark, closes itself")
                .put("alias", testAlias(installation, now))
                .put("source", Words.cut(installation.id(), LONGEST_NAME))
                .put("priority", "P5");
        return call(CREATE, testAlias(installation, now), alert);
    }

    /** Ends that alert. */
    static ObjectNode testOver(Installation installation, Instant now) {
        return call(CLOSE, testAlias(installation, now), Json.object().put("source", "Tidemark"));
    }

    private static String testAlias(Installation installation, Instant now) {
        return "tidemark-" + installation.id() + "-test-" + now.toEpochMilli();
    }

    private ObjectNode call(String action, ObjectNode request) {
        return call(action, "tidemark-" + installation.id() + "-" + incident.id(), request);
    }

    static ObjectNode call(String action, String alias, ObjectNode request) {
        ObjectNode call = Json.object().put("action", action).put("alias", alias);
        call.set("request", request);
        if (action.equals(CREATE)) {
            request.put("alias", alias);
        }
        return call;
    }

    private ObjectNode alert() {
        ObjectNode alert = Json.object()
                .put("message", Words.cut(telling.title(), LONGEST_MESSAGE))
                .put(
                        "description",
                        Words.cut(
                                telling.title() + "\n" + telling.text() + "\n" + installation.link(incident.id()),
                                LONGEST_DESCRIPTION))
                .put("entity", Words.cut(incident.dataset().value(), LONGEST_ENTITY))
                .put("source", Words.cut("Tidemark " + installation.id(), LONGEST_NAME))
                .put("priority", priority(incident.severity()));
        alert.putArray("tags")
                .add("tidemark")
                .add(Words.cut(incident.type().text(), LONGEST_TAG))
                .add(Words.cut(incident.dataset().source().value(), LONGEST_TAG));
        alert.putObject("details")
                .put("incident", incident.id().toString())
                .put("rule", Words.cut(incident.rule().value(), LONGEST_DETAIL))
                .put("column", Words.cut(incident.column(), LONGEST_DETAIL))
                .put("assignee", Words.cut(incident.assignee(), LONGEST_DETAIL))
                .put("partitions", Words.cut(Phrases.partitions(incident), LONGEST_DETAIL))
                .put("link", installation.link(incident.id()));
        return alert;
    }

    private ObjectNode note() {
        return Json.object()
                .put("user", Words.cut(change.event().actor(), LONGEST_NAME))
                .put("source", Words.cut("Tidemark " + installation.id(), LONGEST_NAME))
                .put("note", Words.cut(telling.text(), LONGEST_DESCRIPTION));
    }

    static String priority(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "P1";
            case ERROR -> "P2";
            case WARNING -> "P3";
            case INFO -> "P5";
        };
    }
}
