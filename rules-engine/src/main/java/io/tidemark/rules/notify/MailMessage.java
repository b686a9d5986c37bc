package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an incident as a mail in text and HTML. Its message id is the same at each attempt, and all mails of an
 * incident refer to one, so that mail programs show them as a conversation.
 */
final class MailMessage {
    private static final int LONGEST_SUBJECT = 200;

    private final Telling telling;
    private final IncidentChange change;
    private final Incident incident;
    private final Installation installation;
    private final String key;

    MailMessage(Telling telling, Installation installation, String key) {
        this.telling = telling;
        this.change = telling.change();
        this.incident = change.incident();
        this.installation = installation;
        this.key = key;
    }

    ObjectNode render() {
        return mail(subject(), key, installation)
                .put("conversation", id(incident.id().toString(), installation))
                .put("text", text())
                .put("html", html());
    }

    /** A mail that only says that mails arrive. */
    static ObjectNode test(Installation installation, Instant now) {
        String words = "Tidemark (" + installation.id() + ") can send mail here.";
        return mail(words, "test/" + now.toEpochMilli(), installation)
                .put("conversation", "")
                .put("text", words)
                .put("html", "<p>" + escaped(words) + "</p>");
    }

    static ObjectNode mail(String subject, String key, Installation installation) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return Json.object().put("subject", Words.cut(line, LONGEST_SUBJECT)).put("messageId", id(key, installation));
    }

    private static String id(String local, Installation installation) {
        return "<" + local.replaceAll("[^A-Za-z0-9._-]", ".") + "@" + installation.id() + ".tidemark>";
    }

    private String subject() {
        return telling.titled() ? telling.title() : telling.title() + " (" + incident.id() + ")";
    }

    private String text() {
        String facts = facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        return telling.title() + "\n\n" + telling.text() + "\n\n" + facts + "\n\n" + installation.link(incident.id())
                + "\n";
    }

    private String html() {
        String facts = facts().entrySet().stream()
                .map(fact -> "<tr><td style=\"color:#666;padding-right:1em\">" + escaped(fact.getKey()) + "</td><td>"
                        + escaped(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining());
        String link = escaped(installation.link(incident.id()));
        return "<h3>" + escaped(telling.title()) + "</h3><p>" + escaped(telling.text()) + "</p><table>" + facts
                + "</table><p><a href=\"" + link + "\">Open " + incident.id() + "</a></p>";
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Dataset", incident.dataset().value());
        facts.put("Rule", incident.rule() + " (" + incident.type().title() + ")");
        facts.put("Severity", Phrases.word(incident.severity()));
        facts.put("Status", Phrases.word(incident.status()));
        if (!incident.assignee().isEmpty()) {
            facts.put("Assigned to", incident.assignee());
        }
        facts.put("Partitions", Phrases.partitions(incident));
        facts.put("First seen", Phrases.time(incident.openedAt()));
        return facts;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
