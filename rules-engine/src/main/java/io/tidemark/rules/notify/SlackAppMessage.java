package io.tidemark.rules.notify;

import io.tidemark.core.incident.IncidentChange;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an incident for a Slack app: the message as it should now look, and what to say in its thread once there
 * is one.
 */
final class SlackAppMessage {
    private SlackAppMessage() {}

    static ObjectNode of(IncidentChange change, Installation installation) {
        ObjectNode both = Json.object();
        both.set("message", new SlackMessage(change, installation).renderWithActions());
        String words = Phrases.headline(change) + "\n" + Phrases.explanation(change);
        both.putObject("reply").put("text", SlackText.fit(words, SlackMessage.LONGEST_SECTION));
        return both;
    }

    static ObjectNode alone(ObjectNode message) {
        ObjectNode both = Json.object();
        both.set("message", message);
        return both;
    }

    static ObjectNode test(Installation installation, Instant now) {
        ObjectNode message = SlackMessage.test(installation);
        message.put("text", message.path("text").asString() + " " + Phrases.time(now));
        return alone(message);
    }
}
