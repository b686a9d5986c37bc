package io.tidemark.app.contract;

import io.tidemark.app.config.RuleYaml;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a rule as a check: of the library or in SQL where that says the same, else as a rule of our own. */
final class CheckWriter {
    private static final String UNIT = "unit";
    private static final String TYPE = "type";

    private CheckWriter() {}

    /** The check in the standard's own words; empty where it has none. */
    static Optional<ObjectNode> standard(Rule rule) {
        if (!isPlain(rule) || !(rule.condition() instanceof Condition.Fixed fixed)) {
            return Optional.empty();
        }
        ObjectNode check = ContractReader.YAML.createObjectNode();
        boolean isSaid = rule.type() == RuleType.SQL_METRIC ? query(check, rule, fixed) : library(check, rule, fixed);
        if (!isSaid) {
            return Optional.empty();
        }
        named(check, rule);
        check.put("dimension", Dimensions.of(rule.type().dimension()));
        check.put("severity", lower(rule.severity()));
        Marks.put(check, Marks.RULE, rule.id().value());
        return Optional.of(check);
    }

    /** Whether nothing is said that a check has no field for. */
    static boolean isPlain(Rule rule) {
        return rule.minRows() == 0
                && !rule.whileArriving()
                && rule.runbook().isEmpty()
                && rule.mode() == RuleMode.ACTIVE
                && rule.severity() != Severity.CRITICAL
                && rule.parameters().where().isEmpty();
    }

    /** The rule itself, which only Tidemark understands. */
    static ObjectNode own(Rule rule) {
        ObjectNode check = ContractReader.YAML.createObjectNode();
        check.put(TYPE, "custom").put("engine", CheckReader.ENGINE);
        ObjectNode entry = ContractReader.YAML.valueToTree(RuleYaml.entry(rule));
        entry.remove("datasets");
        check.set("implementation", entry);
        return check;
    }

    private static boolean query(ObjectNode check, Rule rule, Condition.Fixed fixed) {
        check.put(TYPE, "sql").put("query", rule.parameters().text("query").orElse(""));
        threshold(check, Threshold.of(fixed, false, false));
        return true;
    }

    private static boolean library(ObjectNode check, Rule rule, Condition.Fixed fixed) {
        ObjectNode arguments = ContractReader.YAML.createObjectNode();
        Optional<String> metric = metric(rule, arguments);
        if (metric.isEmpty()) {
            return false;
        }
        boolean complement = rule.type() == RuleType.NULL_VALUES
                && rule.parameters().text(UNIT).filter("rows"::equals).isEmpty();
        boolean percent = complement
                || rule.parameters().text(UNIT).filter("share"::equals).isPresent();
        check.put(TYPE, "library").put("metric", metric.get());
        if (!arguments.isEmpty()) {
            check.set("arguments", arguments);
        }
        threshold(check, Threshold.of(fixed, percent, complement));
        if (percent) {
            check.put(UNIT, "percent");
        }
        return true;
    }

    private static Optional<String> metric(Rule rule, ObjectNode arguments) {
        Parameters said = rule.parameters();
        return switch (rule.type()) {
            case ROW_COUNT -> Optional.of("rowCount");
            case NULL_VALUES -> Optional.of("nullValues");
            case MISSING_VALUES -> {
                ArrayNode values = arguments.putArray("missingValues").addNull().add("");
                said.texts("values").stream().filter(text -> !text.isEmpty()).forEach(values::add);
                yield said.has("values") ? Optional.of("missingValues") : Optional.empty();
            }
            case VALUES_IN_SET -> {
                said.texts("values").forEach(arguments.putArray("validValues")::add);
                yield Optional.of("invalidValues");
            }
            case PATTERN_MATCH -> {
                said.text("pattern").ifPresent(regex -> arguments.put("pattern", regex));
                boolean isPattern = said.has("pattern") && !said.has("like") && !said.has("must");
                yield isPattern ? Optional.of("invalidValues") : Optional.empty();
            }
            case DUPLICATE_VALUES -> {
                List<String> columns = said.texts("columns");
                if (columns.size() > 1) {
                    columns.forEach(arguments.putArray("properties")::add);
                }
                yield columns.isEmpty() ? Optional.empty() : Optional.of("duplicateValues");
            }
            default -> Optional.empty();
        };
    }

    private static void threshold(ObjectNode check, Threshold threshold) {
        if (threshold.operator().isRange()) {
            check.putArray(threshold.operator().text()).add(threshold.first()).add(threshold.second());
        } else {
            check.put(threshold.operator().text(), threshold.first());
        }
    }

    /** What reads like a sentence is a description. */
    private static void named(ObjectNode check, Rule rule) {
        if (!rule.name().equals(rule.type().title())) {
            check.put(rule.name().contains(" ") ? "description" : "name", rule.name());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
