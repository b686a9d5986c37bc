package io.tidemark.rules.judge;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;

/** Judges the number that a query over the health schema yields. */
final class HealthJudge {
    private HealthJudge() {}

    static Finding judge(Rule rule, HealthFigure figure) {
        return Finding.of(
                switch (figure) {
                    case HealthFigure.Unanswered unanswered -> new Outcome.Failed(unanswered.failure());
                    case HealthFigure.Nothing nothing -> new Outcome.Skipped("the query yielded nothing");
                    case HealthFigure.Known known -> outcome(rule, known.number());
                });
    }

    private static Outcome outcome(Rule rule, double number) {
        if (!Double.isFinite(number)) {
            return new Outcome.Skipped("the query yielded no finite number");
        }
        return rule.condition() instanceof Condition.Fixed fixed
                ? MetaOutcome.of(fixed, number, "the query yields " + Wording.count(number))
                : new Outcome.Failed(
                        new Failure(ErrorCode.INVALID_SETTING, "Rule " + rule.id() + " needs a threshold"));
    }
}
