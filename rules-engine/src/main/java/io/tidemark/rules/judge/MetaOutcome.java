package io.tidemark.rules.judge;

import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;

/** What comes of a figure about rules, and not about data. */
final class MetaOutcome {
    private MetaOutcome() {}

    static Outcome of(Condition.Fixed fixed, double figure, String words) {
        return fixed.operator().holds(figure, fixed.first(), fixed.second())
                ? new Outcome.Passed(figure, Expectation.of(fixed))
                : new Outcome.Violated(
                        figure,
                        Expectation.of(fixed),
                        words + ", must be "
                                + Wording.threshold(fixed, Unit.NUMBER).replaceAll("\\.0+$", ""));
    }
}
