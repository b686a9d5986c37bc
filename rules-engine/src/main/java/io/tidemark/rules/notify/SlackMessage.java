package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of an incident as a message of Slack's Block Kit. */
final class SlackMessage {
    static final int LONGEST_HEADER = 150;
    static final int LONGEST_SECTION = 3_000;
    private static final int LONGEST_FIELD = 2_000;
    private static final int LONGEST_LINK = 3_000;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;

    SlackMessage(Telling telling, Installation installation) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
    }

    ObjectNode render() {
        ObjectNode message = Json.object();
        message.put("text", SlackText.fit(telling.title(), LONGEST_SECTION));
        ArrayNode blocks = message.putArray("blocks");
        text(block(blocks, "header"), "plain_text", SlackText.fit(telling.title(), LONGEST_HEADER));
        text(block(blocks, "section"), "mrkdwn", SlackText.fit(telling.text(), LONGEST_SECTION));
        fields(block(blocks, "section").putArray("fields"));
        context(block(blocks, "context").putArray("elements"));
        buttons(blocks, List.of());
        return message;
    }

    /** The message with buttons that act on the incident; only an app hears when they are pressed. */
    ObjectNode renderWithActions() {
        ObjectNode message = render();
        ArrayNode blocks = (ArrayNode) message.path("blocks");
        blocks.remove(blocks.size() - 1);
        List<String> actions = switch (incident.status()) {
            case OPEN -> List.of("acknowledge", "snooze");
            case ACKNOWLEDGED -> List.of("snooze");
            case RESOLVED -> List.of();
        };
        buttons(blocks, actions);
        return message;
    }

    /** A message that only says that messages arrive. */
    static ObjectNode test(Installation installation) {
        String words = "Tidemark (" + installation.id() + ") can reach this channel.";
        ObjectNode message = Json.object();
        message.put("text", SlackText.fit(words, LONGEST_SECTION));
        text(block(message.putArray("blocks"), "section"), "mrkdwn", SlackText.fit(words, LONGEST_SECTION));
        return message;
    }

    private void fields(ArrayNode fields) {
        field(fields, "Dataset", incident.dataset().value());
        field(fields, "Rule", incident.rule() + " (" + incident.type().title() + ")");
        field(fields, "Severity", Phrases.word(incident.severity()));
        field(fields, "Status", Phrases.word(incident.status()));
        if (!incident.assignee().isEmpty()) {
            field(fields, "Assigned to", incident.assignee());
        }
        field(fields, incident.failures().size() == 1 ? "Partition" : "Partitions", Phrases.partitions(incident));
        field(fields, "First seen", Phrases.time(incident.openedAt()));
    }

    private static void field(ArrayNode fields, String name, String value) {
        ObjectNode field = fields.addObject();
        field.put("type", "mrkdwn");
        field.put("text", SlackText.fit("*" + name + "*\n" + value, LONGEST_FIELD));
    }

    private void context(ArrayNode elements) {
        ObjectNode element = elements.addObject();
        element.put("type", "mrkdwn");
        String words = incident.id() + " · " + Phrases.time(change.event().at()) + " · Tidemark " + installation.id();
        element.put("text", SlackText.fit(words, LONGEST_FIELD));
    }

    private void buttons(ArrayNode blocks, List<String> actions) {
        ArrayNode elements = block(blocks, "actions").putArray("elements");
        for (String action : actions) {
            ObjectNode button = button(elements, action, action.equals("snooze") ? "Snooze 4 h" : "Acknowledge");
            button.put("value", incident.id().toString());
        }
        button(elements, "open_incident", "Open " + incident.id())
                .put("url", Words.cut(installation.link(incident.id()), LONGEST_LINK));
    }

    private static ObjectNode button(ArrayNode elements, String action, String words) {
        ObjectNode button = elements.addObject().put("type", "button").put("action_id", action);
        text(button, "plain_text", words);
        return button;
    }

    static ObjectNode block(ArrayNode blocks, String type) {
        return blocks.addObject().put("type", type);
    }

    static void text(ObjectNode of, String type, String words) {
        of.putObject("text").put("type", type).put("text", words);
    }
}
