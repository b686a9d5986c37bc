package io.tidemark.core.version;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A rule as lines of YAML by field; what is as usual is left out. */
final class RuleLines {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N} _./%()+-]*");
    private static final List<String> WORDS = List.of("true", "false", "null", "yes", "no", "on", "off");

    private final Map<String, String> lines = new LinkedHashMap<>();

    private RuleLines() {}

    static Map<String, String> of(Rule rule) {
        RuleLines lines = new RuleLines();
        lines.put("name", text(rule.name()));
        lines.put("type", rule.type().text());
        lines.put("datasets", list(rule.target().globs()));
        lines.putUnless("[]", "tags", list(rule.target().tags()));
        lines.putUnless("[]", "owners", list(rule.target().owners()));
        lines.putUnless(text("*"), "column", text(rule.column()));
        rule.parameters().where().ifPresent(where -> lines.put(Parameters.WHERE, text(where)));
        rule.plainParameters().forEach((name, value) -> lines.put("parameters." + name, value(value)));
        lines.putUnless("", "condition", condition(rule.condition()));
        lines.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        lines.putUnless("false", "whileArriving", String.valueOf(rule.whileArriving()));
        lines.putUnless("0", "minRows", String.valueOf(rule.minRows()));
        lines.putUnless(text(""), "runbook", text(rule.runbook()));
        lines.putUnless(RuleMode.ACTIVE.text(), "mode", rule.mode().text());
        return lines.lines;
    }

    private void put(String field, String value) {
        lines.put(field, field + ": " + value);
    }

    private void putUnless(String usual, String field, String value) {
        if (!value.equals(usual)) {
            put(field, value);
        }
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Fixed fixed ->
                "{" + fixed.operator().text() + ": "
                        + (fixed.operator().isRange()
                                ? "[" + number(fixed.first()) + ", " + number(fixed.second()) + "]"
                                : number(fixed.first()))
                        + "}";
            case Condition.Change change ->
                "{change: " + change.baseline().name().toLowerCase(Locale.ROOT)
                        + limit("maxDrop", change.maxDrop())
                        + limit("maxRise", change.maxRise())
                        + (change.windows() == 0 ? "" : ", windows: " + change.windows())
                        + "}";
            case Condition.Anomaly anomaly ->
                "{anomaly: " + anomaly.direction().name().toLowerCase(Locale.ROOT) + ", sensitivity: "
                        + number(anomaly.sensitivity()) + "}";
            case Condition.MustNotOccur _ -> "";
        };
    }

    private static String limit(String name, double limit) {
        return Double.isInfinite(limit) ? "" : ", " + name + ": " + number(limit);
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String value(Object value) {
        return value instanceof List<?> many
                ? list(many.stream().map(String::valueOf).toList())
                : text(String.valueOf(value));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(RuleLines::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !text.endsWith(" ") && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
