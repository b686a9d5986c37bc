package io.tidemark.rules.notify;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an incident for a Slack app: the message as it should now look, and what to say in its thread once there
 * is one.
 */
final class SlackAppMessage {
    private SlackAppMessage() {}

    static ObjectNode of(Telling telling, Installation installation) {
        ObjectNode both = Json.object();
        both.set("message", new SlackMessage(telling, installation).renderWithActions());
        String words = telling.title() + "\n" + telling.text();
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
