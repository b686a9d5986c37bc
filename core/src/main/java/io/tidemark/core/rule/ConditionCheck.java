package io.tidemark.core.rule;

import io.tidemark.core.metric.Unit;
import java.util.List;
import java.util.Optional;

/** Holds a rule's condition against what its type can judge. */
final class ConditionCheck {
    private static final String FIELD = "condition";

    private ConditionCheck() {}

    static List<RuleProblem> problems(Rule rule) {
        return wrong(rule).map(why -> new RuleProblem(FIELD, why)).stream().toList();
    }

    private static Optional<String> wrong(Rule rule) {
        RuleType type = rule.type();
        boolean judgesNothing = type.metric().isEmpty();
        return switch (rule.condition()) {
            case Condition.MustNotOccur none ->
                judgesNothing
                        ? Optional.empty()
                        : Optional.of("is missing; rules of type " + type.text()
                                + " need one, for example {mustBeLessThan: 5} or {change: usual, maxDrop: 0.4}");
            case Condition.Fixed fixed -> judgesNothing ? Optional.of(neverOf(type)) : threshold(rule, fixed);
            case Condition.Change change ->
                judgesNothing
                        ? Optional.of(neverOf(type))
                        : series(type, "change").or(() -> limits(change));
            case Condition.Anomaly anomaly -> judgesNothing ? Optional.of(neverOf(type)) : series(type, "anomaly");
        };
    }

    private static String neverOf(RuleType type) {
        return "rules of type " + type.text() + " report what happens and take no condition; leave it out";
    }

    private static Optional<String> series(RuleType type, String mode) {
        return type.spec().reads().hasSeries()
                ? Optional.empty()
                : Optional.of("rules of type " + type.text() + " have no series of values, so that they know no " + mode
                        + "; use a threshold, for example {mustBeLessThan: 5}");
    }

    private static Optional<String> limits(Condition.Change change) {
        return Double.isInfinite(change.maxDrop()) && Double.isInfinite(change.maxRise())
                ? Optional.of("needs maxDrop, maxRise or both; without them any change is well")
                : Optional.empty();
    }

    private static Optional<String> threshold(Rule rule, Condition.Fixed fixed) {
        boolean share = rule.metric().filter(name -> name.unit() == Unit.RATIO).isPresent();
        boolean beyond = isNoShare(fixed.first()) || (fixed.operator().isRange() && isNoShare(fixed.second()));
        if (share && beyond) {
            return Optional.of("judges a share, which lies between 0 and 1: write 0.05 for 5 %");
        }
        return Double.isFinite(fixed.first()) && Double.isFinite(fixed.second())
                ? Optional.empty()
                : Optional.of("needs a finite number as its threshold");
    }

    private static boolean isNoShare(double number) {
        return number < 0 || number > 1;
    }
}
