package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverType;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A digest in the form of each service. */
final class DigestMessage {
    private static final int NAMED = 20;
    private static final int NAMED_TO_PROGRAMS = 1_000;
    private static final int LONGEST_LINE = 120;

    private final Digest digest;
    private final Installation installation;

    DigestMessage(Digest digest, Installation installation) {
        this.digest = digest;
        this.installation = installation;
    }

    ObjectNode of(ReceiverType type) {
        return switch (type) {
            case SLACK -> slack();
            case SLACK_APP -> SlackAppMessage.alone(slack());
            case PAGERDUTY -> pagerDuty();
            case OPSGENIE -> opsgenie();
            case TEAMS -> teams();
            case EMAIL -> mail();
            case WEBHOOK -> webhook();
            case ALERTMANAGER -> throw new IllegalStateException("Alertmanager is told of each incident");
        };
    }

    /** What ends the digest's alert; empty where a digest leaves none open. */
    static Optional<ObjectNode> over(ReceiverType type, String key, Installation installation) {
        return switch (type) {
            case PAGERDUTY ->
                Optional.of(Json.object().put("event_action", "resolve").put("dedup_key", dedup(key, installation)));
            case OPSGENIE ->
                Optional.of(OpsgenieAlert.call(
                        OpsgenieAlert.CLOSE,
                        alias(key, installation),
                        Json.object().put("source", "Tidemark").put("note", "All incidents of the digest are over")));
            case SLACK, SLACK_APP, TEAMS, EMAIL, ALERTMANAGER, WEBHOOK -> Optional.empty();
        };
    }

    private ObjectNode slack() {
        ObjectNode message = Json.object();
        message.put("text", SlackText.fit(digest.headline(), SlackMessage.LONGEST_SECTION));
        ArrayNode blocks = message.putArray("blocks");
        SlackMessage.text(
                SlackMessage.block(blocks, "header"),
                "plain_text",
                SlackText.fit(digest.headline(), SlackMessage.LONGEST_HEADER));
        SlackMessage.text(
                SlackMessage.block(blocks, "section"), "mrkdwn", SlackText.fit(lines(), SlackMessage.LONGEST_SECTION));
        ObjectNode button = SlackMessage.block(blocks, "actions")
                .putArray("elements")
                .addObject()
                .put("type", "button")
                .put("action_id", "open_incidents")
                .put("url", installation.incidents());
        SlackMessage.text(button, "plain_text", "Open incidents");
        return message;
    }

    private ObjectNode pagerDuty() {
        ObjectNode event = Json.object();
        event.put("event_action", "trigger");
        event.put("dedup_key", dedup(digest.key(), installation));
        event.put("client", "Tidemark " + installation.id());
        event.put("client_url", installation.incidents());
        ObjectNode payload = event.putObject("payload");
        payload.put("summary", Words.cut(digest.headline(), PagerDutyEvent.LONGEST_SUMMARY));
        payload.put("source", installation.id());
        payload.put("severity", PagerDutyEvent.severity(digest.worst()));
        payload.put("timestamp", digest.at().toString());
        payload.putObject("custom_details").put("incidents", lines());
        event.putArray("links")
                .addObject()
                .put("href", installation.incidents())
                .put("text", "Open incidents");
        return event;
    }

    private ObjectNode opsgenie() {
        ObjectNode alert = Json.object()
                .put("message", Words.cut(digest.headline(), OpsgenieAlert.LONGEST_MESSAGE))
                .put(
                        "description",
                        Words.cut(
                                digest.headline() + "\n" + lines() + "\n" + installation.incidents(),
                                OpsgenieAlert.LONGEST_DESCRIPTION))
                .put("source", Words.cut("Tidemark " + installation.id(), 100))
                .put("priority", OpsgenieAlert.priority(digest.worst()));
        alert.putArray("tags").add("tidemark").add("digest");
        return OpsgenieAlert.call(OpsgenieAlert.CREATE, alias(digest.key(), installation), alert);
    }

    private ObjectNode teams() {
        ObjectNode message = Json.object();
        ObjectNode card = TeamsCard.card(message);
        ArrayNode body = card.putArray("body");
        TeamsCard.text(body, digest.headline(), TeamsCard.LONGEST_HEADLINE)
                .put("weight", "Bolder")
                .put("size", "Medium")
                .put("color", "Attention");
        digest.lines(NAMED)
                .forEach(line -> TeamsCard.text(body, Words.cut(line, LONGEST_LINE), TeamsCard.LONGEST_TEXT));
        card.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", "Open incidents")
                .put("url", installation.incidents());
        return message;
    }

    private ObjectNode mail() {
        String items = digest.lines(NAMED).stream()
                .map(line -> "<li>" + MailMessage.escaped(line) + "</li>")
                .collect(Collectors.joining());
        String link = MailMessage.escaped(installation.incidents());
        return MailMessage.mail(digest.headline(), digest.key(), installation)
                .put("conversation", "")
                .put(
                        "text",
                        digest.headline() + "\n\n" + String.join("\n", digest.lines(NAMED)) + "\n\n"
                                + installation.incidents() + "\n")
                .put(
                        "html",
                        "<h3>" + MailMessage.escaped(digest.headline()) + "</h3><ul>" + items + "</ul><p><a href=\""
                                + link + "\">Open incidents</a></p>");
    }

    private ObjectNode webhook() {
        ObjectNode message = Json.object()
                .put("id", digest.key())
                .put("type", "digest")
                .put("time", digest.at().toString())
                .put("installation", installation.id())
                .put("summary", digest.headline())
                .put("count", digest.changes().size());
        ArrayNode incidents = message.putArray("incidents");
        digest.changes().stream().limit(NAMED_TO_PROGRAMS).forEach(change -> incident(incidents.addObject(), change));
        return message.put("link", installation.incidents());
    }

    private void incident(ObjectNode node, IncidentChange change) {
        Incident incident = change.incident();
        node.put("id", incident.id().toString())
                .put("change", Phrases.word(change.event().kind()))
                .put("title", incident.title())
                .put("dataset", incident.dataset().value())
                .put("rule", incident.rule().value())
                .put("severity", Phrases.word(incident.severity()))
                .put("status", Phrases.word(incident.status()))
                .put("link", installation.link(incident.id()));
    }

    private String lines() {
        return digest.lines(NAMED).stream()
                .map(line -> Words.cut(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }

    private static String dedup(String key, Installation installation) {
        return "tidemark/" + installation.id() + "/" + key;
    }

    private static String alias(String key, Installation installation) {
        return "tidemark-" + installation.id() + "-" + key.replace('/', '-');
    }
}
