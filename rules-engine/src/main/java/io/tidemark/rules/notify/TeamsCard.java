package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Severity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of an incident as an Adaptive Card 1.4, as a Teams workflow posts it; a message has 28 KB at most. */
final class TeamsCard {
    static final int LONGEST_HEADLINE = 500;
    static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_FACT = 500;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;

    TeamsCard(Telling telling, Installation installation) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
    }

    ObjectNode render() {
        ObjectNode message = Json.object();
        ObjectNode card = card(message);
        ArrayNode body = card.putArray("body");
        text(body, telling.title(), LONGEST_HEADLINE)
                .put("weight", "Bolder")
                .put("size", "Medium")
                .put("color", color());
        text(body, telling.text(), LONGEST_TEXT);
        facts(body.addObject().put("type", "FactSet").putArray("facts"));
        card.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", "Open " + incident.id())
                .put("url", installation.link(incident.id()));
        return message;
    }

    /** A card that only says that cards arrive. */
    static ObjectNode test(Installation installation) {
        ObjectNode message = Json.object();
        ArrayNode body = card(message).putArray("body");
        text(body, "Tidemark (" + installation.id() + ") can reach this channel.", LONGEST_TEXT);
        return message;
    }

    static ObjectNode card(ObjectNode message) {
        message.put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        return attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
    }

    static ObjectNode text(ArrayNode body, String words, int longest) {
        return body.addObject()
                .put("type", "TextBlock")
                .put("text", plain(Words.cut(words.isBlank() ? "-" : words, longest)))
                .put("wrap", true);
    }

    private void facts(ArrayNode facts) {
        fact(facts, "Dataset", incident.dataset().value());
        fact(facts, "Rule", incident.rule() + " (" + incident.type().title() + ")");
        fact(facts, "Severity", Phrases.word(incident.severity()));
        fact(facts, "Status", Phrases.word(incident.status()));
        if (!incident.assignee().isEmpty()) {
            fact(facts, "Assigned to", incident.assignee());
        }
        fact(facts, incident.failures().size() == 1 ? "Partition" : "Partitions", Phrases.partitions(incident));
        fact(facts, "First seen", Phrases.time(incident.openedAt()));
    }

    private static void fact(ArrayNode facts, String title, String value) {
        facts.addObject().put("title", title).put("value", plain(Words.cut(value, LONGEST_FACT)));
    }

    private String color() {
        if (incident.status() == IncidentStatus.RESOLVED) {
            return "Good";
        }
        if (change.event().kind() == IncidentEvent.Kind.ACKNOWLEDGED) {
            return "Accent";
        }
        return incident.severity().compareTo(Severity.ERROR) >= 0 ? "Attention" : "Warning";
    }

    /** The text with what Markdown would take for a sign made plain, so that data never becomes a link or a mention. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]()#<>~|])", "\\\\$1");
    }
}
