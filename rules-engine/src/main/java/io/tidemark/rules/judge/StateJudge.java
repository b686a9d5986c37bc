package io.tidemark.rules.judge;

import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.StateLook;
import java.util.List;

/** Judges what a profile knows of columns beyond their metrics. */
final class StateJudge {
    private StateJudge() {}

    static List<Finding> judge(Case matter, Profile profile) {
        return RuleFigures.of(matter.rule(), matter.dataset()).stream()
                .map(figure -> new Finding(figure.column(), outcome(matter, profile, figure)))
                .toList();
    }

    private static Outcome outcome(Case matter, Profile profile, RuleFigure figure) {
        if (figure.failure() != null) {
            return new Outcome.Failed(figure.failure());
        }
        double rows = matter.judged().rows();
        if (rows < matter.rule().minRows()) {
            return new Outcome.Skipped("too few rows: " + Wording.count(rows) + " of at least "
                    + Wording.count(matter.rule().minRows()));
        }
        StateFigure found = ColumnLook.of(matter, profile, figure.column())
                .look(StateLook.of(matter.rule().type()));
        return switch (found) {
            case StateFigure.Unknown unknown -> new Outcome.Skipped(unknown.why());
            case StateFigure.Known known -> held(matter, figure.column(), known);
        };
    }

    private static Outcome held(Case matter, String column, StateFigure.Known known) {
        if (!(matter.rule().condition() instanceof Condition.Fixed fixed)) {
            return new Outcome.Skipped("rules of this type know thresholds only");
        }
        return fixed.operator().holds(known.value(), fixed.first(), fixed.second())
                ? new Outcome.Passed(known.value(), Expectation.of(fixed))
                : new Outcome.Violated(
                        known.value(),
                        Expectation.of(fixed),
                        column + ": " + known.words() + ", must be "
                                + Wording.threshold(fixed, Unit.NUMBER).replaceAll("\\.0+$", ""));
    }
}
