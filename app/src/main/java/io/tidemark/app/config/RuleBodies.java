package io.tidemark.app.config;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as the API takes them. */
public final class RuleBodies {
    private RuleBodies() {}

    /** A rule as a call carries it. */
    public static Map<String, Object> of(Rule rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", rule.name());
        body.put("type", rule.type().text());
        body.put("datasets", rule.target().globs());
        body.put("tags", rule.target().tags());
        body.put("owners", rule.target().owners());
        body.put("column", rule.column());
        rule.parameters().where().ifPresent(where -> body.put(Parameters.WHERE, where));
        body.put("parameters", rule.plainParameters());
        body.put("condition", condition(rule.condition()));
        body.put("severity", lower(rule.severity()));
        body.put("whileArriving", rule.whileArriving());
        body.put("minRows", rule.minRows());
        putUnless("", body, "runbook", rule.runbook());
        body.put("enabled", rule.enabled());
        return body;
    }

    private static Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.Fixed fixed -> {
                Map<String, Object> body = kind("fixed");
                body.put("operator", fixed.operator().text());
                body.put("threshold", fixed.first());
                putUnless(null, body, "upperThreshold", fixed.operator().isRange() ? fixed.second() : null);
                yield body;
            }
            case Condition.Change change -> {
                Map<String, Object> body = kind("change");
                body.put("baseline", lower(change.baseline()));
                putUnless(Double.POSITIVE_INFINITY, body, "maxDrop", change.maxDrop());
                putUnless(Double.POSITIVE_INFINITY, body, "maxRise", change.maxRise());
                putUnless(0, body, "windows", change.windows());
                yield body;
            }
            case Condition.Anomaly anomaly -> {
                Map<String, Object> body = kind("anomaly");
                body.put("direction", lower(anomaly.direction()));
                body.put("sensitivity", anomaly.sensitivity());
                yield body;
            }
            case Condition.MustNotOccur never -> kind("must_not_occur");
        };
    }

    private static Map<String, Object> kind(String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        return body;
    }

    private static void putUnless(
            @Nullable Object usual, Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null && !value.equals(usual)) {
            body.put(name, value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The fields of a rule that people set, in the order of YAML. */
    public static List<String> fields() {
        return List.of(
                "name",
                "type",
                "datasets",
                "tags",
                "owners",
                "column",
                Parameters.WHERE,
                "parameters",
                "condition",
                "severity",
                "whileArriving",
                "minRows",
                "runbook",
                "enabled");
    }
}
