package io.tidemark.store;

import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A rule's condition as it is stored: with an operator it is fixed, with a baseline a change, with a direction an
 * anomaly, else it must not occur.
 */
record ConditionJson(
        @Nullable Operator operator,
        @Nullable Baseline baseline,
        @Nullable Direction direction,
        double first,
        double second,
        @Nullable Integer windows) {
    static ConditionJson of(Condition condition) {
        return switch (condition) {
            case Condition.Fixed fixed ->
                new ConditionJson(fixed.operator(), null, null, fixed.first(), fixed.second(), null);
            case Condition.Change change ->
                new ConditionJson(null, change.baseline(), null, change.maxDrop(), change.maxRise(), change.windows());
            case Condition.Anomaly anomaly ->
                new ConditionJson(null, null, anomaly.direction(), anomaly.sensitivity(), 0, null);
            case Condition.MustNotOccur never -> new ConditionJson(null, null, null, 0, 0, null);
        };
    }

    Condition condition() {
        if (operator != null) {
            return new Condition.Fixed(operator, first, second);
        }
        if (direction != null) {
            return new Condition.Anomaly(first, direction);
        }
        return baseline == null
                ? new Condition.MustNotOccur()
                : new Condition.Change(baseline, first, second, windows == null ? 0 : windows);
    }
}
