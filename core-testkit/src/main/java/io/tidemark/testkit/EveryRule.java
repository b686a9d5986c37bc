package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.aRule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleParameter;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rules of each type in each of its condition modes, with all parameters that it takes, made from the table of types. */
public final class EveryRule {
    private EveryRule() {}

    /** All of them, by type. */
    public static List<Rule> ofEachType() {
        return Arrays.stream(RuleType.values())
                .flatMap(type -> conditions(type).stream().map(condition -> rule(type, condition)))
                .toList();
    }

    private static Rule rule(RuleType type, Condition condition) {
        RuleBuilder rule = aRule().withId(
                        type.text() + "." + condition.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .named("Ünlike: " + type.title())
                .ofType(type)
                .forThe(new DatasetSelector(List.of("nowhere:*", "lake:?"), List.of("gold"), List.of("web team")))
                .when(condition)
                .withSeverity(Severity.CRITICAL)
                .withRunbook("https://wiki.example/runbook?x=1")
                .inShadow();
        if (type.subject() == RuleType.Subject.HEALTH) {
            rule.forThe(DatasetSelector.of("lake:orders"));
        }
        if (type.isPerColumn()) {
            rule.onColumn("amount*");
        }
        if (type.subject() == RuleType.Subject.METRIC) {
            rule.fromRows(100).whileArriving();
        }
        for (RuleParameter parameter : type.spec().parameters()) {
            rule.with(parameter.text(), values(type, parameter));
        }
        return rule.build();
    }

    private static String[] values(RuleType type, RuleParameter parameter) {
        if (parameter.name() == ParameterName.RULE) {
            return new String[] {"some-rule"};
        }
        if (parameter.name() == ParameterName.RULES) {
            return new String[] {"some-rule", "other.rule"};
        }
        return switch (parameter.name().kind()) {
            case CONDITION -> new String[] {"amount > 0 and country = 'é'"};
            case QUERY ->
                new String[] {
                    "SELECT COUNT(*) FROM " + (type.subject() == RuleType.Subject.HEALTH ? "incidents" : "orders")
                };
            case TEXT -> new String[] {"some text"};
            case PATTERN -> new String[] {"^[A-Z]{2}\\d+$"};
            case LIST -> new String[] {"SE", "a, b", "1"};
            case COLUMN -> new String[] {"order id"};
            case COLUMNS -> new String[] {"order id", "a,b"};
            case NUMBER -> new String[] {"0.5"};
            case BOUND -> new String[] {"5"};
            case CHOICE -> new String[] {parameter.choices().getLast()};
        };
    }

    private static List<Condition> conditions(RuleType type) {
        if (type.metric().isEmpty()) {
            return List.of(new Condition.MustNotOccur());
        }
        List<Condition> conditions =
                new ArrayList<>(List.of(new Condition.Fixed(Operator.MUST_BE_BETWEEN, 0.25, 0.75)));
        if (type.spec().reads().hasSeries()) {
            conditions.add(new Condition.Change(Baseline.AVERAGE, 0.5, Double.POSITIVE_INFINITY, 14));
            conditions.add(new Condition.Anomaly(2, Direction.DOWN));
        }
        return conditions;
    }
}
