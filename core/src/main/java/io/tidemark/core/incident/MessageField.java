package io.tidemark.core.incident;

import java.util.Arrays;
import java.util.List;

/** What a template of messages may name; each is a text, empty where there is nothing to say. */
public enum MessageField {
    INCIDENT("incident", "its id, such as INC-42"),
    TITLE("title", "what is wrong, in a line"),
    HEADLINE("headline", "the title that we would give the message"),
    EXPLANATION("explanation", "the text that we would give the message"),
    CHANGE("change", "opened, reopened, surfaced, acknowledged, resolved, reminded or escalated"),
    DATASET("dataset", "such as warehouse:public.orders"),
    SOURCE("source", "the dataset's source, such as warehouse"),
    COLUMN("column", "empty for a rule on whole partitions"),
    RULE("rule", "the rule's id"),
    TYPE("type", "the rule's type in words"),
    SEVERITY("severity", "info, warning, error or critical"),
    STATUS("status", "open, acknowledged or resolved"),
    PARTITIONS("partitions", "the partitions that failed, five by name"),
    FAILING("failing", "how many partitions fail still"),
    OPENED_AT("openedAt", "since when, in UTC"),
    RESOLVED_AT("resolvedAt", "empty while it is not over"),
    RESOLUTION("resolution", "healed, fixed, expected, false_positive or expired; empty while it is not over"),
    ACTOR("actor", "who made this change; tidemark for ourselves"),
    NOTE("note", "what was said with this change"),
    ACKNOWLEDGED_BY("acknowledgedBy", "who took it on; empty while nobody did"),
    ASSIGNEE("assignee", "who it is assigned to; empty for nobody"),
    LINK("link", "the address of the incident's page"),
    INSTALLATION("installation", "the id of this Tidemark");

    private final String text;
    private final String meaning;

    MessageField(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** As templates write it, between two braces each side. */
    public String text() {
        return text;
    }

    public String meaning() {
        return meaning;
    }

    /** All names. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(MessageField::text).toList();
    }
}
