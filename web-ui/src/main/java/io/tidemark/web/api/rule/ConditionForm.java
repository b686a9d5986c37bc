package io.tidemark.web.api.rule;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.RuleType;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import io.tidemark.web.api.rule.ConditionBody.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a condition of what a caller sent, after checking it against the rule's type. */
final class ConditionForm {
    private final RuleType type;
    private final ConditionBody body;
    private final FieldProblems problems;

    ConditionForm(RuleType type, ConditionBody body, FieldProblems problems) {
        this.type = type;
        this.body = body;
        this.problems = problems;
    }

    /** The condition; empty when it has problems. */
    Optional<Condition> condition() {
        if (!fits()) {
            return Optional.empty();
        }
        return switch (body.kind()) {
            case FIXED -> fixed();
            case CHANGE -> change();
            case ANOMALY -> anomaly();
            case MUST_NOT_OCCUR -> Optional.of(new Condition.MustNotOccur());
        };
    }

    private boolean fits() {
        Set<Kind> fitting = fitting(type);
        String kinds = fitting.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return note(
                fitting.contains(body.kind()),
                "condition.kind",
                "must be " + kinds + " for rules of type " + type.text());
    }

    private static Set<Kind> fitting(RuleType type) {
        if (type.metric().isEmpty()) {
            return EnumSet.of(Kind.MUST_NOT_OCCUR);
        }
        return type.spec().reads().hasSeries()
                ? EnumSet.of(Kind.FIXED, Kind.CHANGE, Kind.ANOMALY)
                : EnumSet.of(Kind.FIXED);
    }

    private Optional<Condition> fixed() {
        Operator operator = operator();
        boolean first = note(body.threshold() != null, "condition.threshold", "is missing");
        boolean second = operator == null
                || note(
                        body.upperThreshold() != null || !operator.isRange(),
                        "condition.upperThreshold",
                        "is missing, " + operator.text() + " takes two");
        if (operator == null || !first || !second) {
            return Optional.empty();
        }
        double low = Objects.requireNonNull(body.threshold());
        double high = operator.isRange() ? Objects.requireNonNull(body.upperThreshold()) : low;
        return note(low <= high, "condition.upperThreshold", "is below threshold")
                ? Optional.of(ApiException.checked(() -> new Condition.Fixed(operator, low, high)))
                : Optional.empty();
    }

    private Optional<Condition> change() {
        double drop = limit("condition.maxDrop", body.maxDrop());
        double rise = limit("condition.maxRise", body.maxRise());
        boolean compared = note(body.baseline() != null, "condition.baseline", "is missing");
        boolean limited =
                note(body.maxDrop() != null || body.maxRise() != null, "condition", "needs maxDrop, maxRise or both");
        int windows = body.windows() == null ? 0 : body.windows();
        boolean averaged = !compared
                || note(
                        Condition.Change.isWindows(Objects.requireNonNull(body.baseline()), windows),
                        "condition.windows",
                        "must be 2 to 100 for the baseline average, and absent for others");
        return compared && limited && averaged && drop >= 0 && rise >= 0
                ? Optional.of(new Condition.Change(Objects.requireNonNull(body.baseline()), drop, rise, windows))
                : Optional.empty();
    }

    private Optional<Condition> anomaly() {
        double sensitivity = body.sensitivity() == null ? 1 : body.sensitivity();
        Direction direction = body.direction() == null ? Direction.BOTH : body.direction();
        return note(
                        Condition.Anomaly.isSensitivity(sensitivity),
                        "condition.sensitivity",
                        "must lie between 0.1 and 10")
                ? Optional.of(new Condition.Anomaly(sensitivity, direction))
                : Optional.empty();
    }

    private @Nullable Operator operator() {
        if (body.operator() == null) {
            problems.add("condition.operator", "is missing");
            return null;
        }
        try {
            return Operator.of(body.operator());
        } catch (IllegalArgumentException e) {
            problems.add("condition.operator", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private double limit(String field, @Nullable Double given) {
        double limit = given == null ? Double.POSITIVE_INFINITY : given;
        note(limit >= 0, field, "must not be negative");
        return limit;
    }

    private boolean note(boolean well, String field, String message) {
        problems.addUnless(well, field, message);
        return well;
    }
}
