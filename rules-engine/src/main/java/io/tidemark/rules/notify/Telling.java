package io.tidemark.rules.notify;

import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.rules.wording.MessageTemplate;
import java.util.Map;

/**
 * A change of an incident in the words that one receiver hears: ours, or those of its templates.
 *
 * @param title one line
 * @param titled whether the title comes from a template, so that nothing of ours is added to it
 * @param worded whether the title or the text comes from a template
 */
record Telling(IncidentChange change, String title, String text, boolean titled, boolean worded) {
    static Telling usual(IncidentChange change) {
        return new Telling(change, Phrases.headline(change), Phrases.explanation(change), false, false);
    }

    /** In the words of the templates that the options hold; one that makes nothing leaves it to our words. */
    static Telling by(Map<String, String> options, IncidentChange change, Installation installation) {
        String title = options.getOrDefault(ReceiverType.TITLE_TEMPLATE, "");
        String text = options.getOrDefault(ReceiverType.TEXT_TEMPLATE, "");
        if (title.isBlank() && text.isBlank()) {
            return usual(change);
        }
        Map<String, String> values = FieldValues.of(change, installation);
        String line = fill(title, values).replaceAll("\\s+", " ").strip();
        String words = fill(text, values).strip();
        return new Telling(
                change,
                line.isEmpty() ? Phrases.headline(change) : line,
                words.isEmpty() ? Phrases.explanation(change) : words,
                !line.isEmpty(),
                !line.isEmpty() || !words.isEmpty());
    }

    /** Title and text where there is room for one only. */
    String summary() {
        return titled ? title : title + ": " + text;
    }

    private static String fill(String template, Map<String, String> values) {
        return template.isBlank() ? "" : MessageTemplate.of(template).fill(values);
    }
}
