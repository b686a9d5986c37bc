package io.tidemark.rules.notify;

import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.rule.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of an incident as our own JSON, for webhooks. */
final class WebhookMessage {
    private static final int MOST_PARTITIONS = 100;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;
    private final String key;

    WebhookMessage(Telling telling, Installation installation, String key) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
        this.key = key;
    }

    ObjectNode render() {
        ObjectNode message = Json.object();
        message.put("id", key);
        message.put("type", "incident." + Phrases.word(change.event().kind()));
        message.put("time", change.event().at().toString());
        message.put("installation", installation.id());
        message.put("actor", change.event().actor());
        message.put("note", change.event().note());
        incident(message.putObject("incident"));
        message.put("dataset", incident.dataset().value());
        partitions(message.putArray("partitions"));
        message.put("link", installation.link(incident.id()));
        if (telling.worded()) {
            message.put("title", telling.title()).put("text", telling.text());
        }
        return message;
    }

    /** A message that only says that messages arrive. */
    static ObjectNode test(Installation installation, Instant now) {
        return Json.object()
                .put("id", "test/" + now.toEpochMilli())
                .put("type", "test")
                .put("time", now.toString())
                .put("installation", installation.id());
    }

    private void incident(ObjectNode node) {
        node.put("id", incident.id().toString());
        node.put("title", incident.title());
        node.put("status", Phrases.word(incident.status()));
        node.put("severity", Phrases.word(incident.severity()));
        node.put("rule", incident.rule().value());
        node.put("ruleType", incident.type().text());
        node.put("column", incident.column());
        node.put("openedAt", incident.openedAt().toString());
        node.put("acknowledgedBy", incident.acknowledgedBy());
        node.put("assignee", incident.assignee());
        node.put("resolvedAt", text(incident.resolvedAt()));
        node.put("resolution", incident.resolution() == null ? null : Phrases.word(incident.resolution()));
        node.put("reopened", incident.reopened());
        node.put("partitionCount", incident.failures().size());
    }

    private void partitions(ArrayNode partitions) {
        incident.failures().stream()
                .limit(MOST_PARTITIONS)
                .forEach(failing -> partition(partitions.addObject(), failing));
    }

    private static void partition(ObjectNode node, FailingPartition failing) {
        node.put("partition", failing.partition().text());
        node.put("observed", finite(failing.observed()));
        Range expected = failing.expected();
        node.putObject("expected")
                .put("low", finite(expected.low()))
                .put("value", finite(expected.expected()))
                .put("high", finite(expected.high()));
        node.put("message", failing.message());
        node.put("since", failing.since().toString());
        node.put("healedAt", text(failing.healedAt()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
