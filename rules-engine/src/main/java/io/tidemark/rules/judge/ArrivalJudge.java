package io.tidemark.rules.judge;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.ParameterName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges which share of its expected rows a window has, when it closes or at an age that the rule names. */
final class ArrivalJudge {
    private ArrivalJudge() {}

    static List<Finding> judge(Case matter, Profile profile) {
        Optional<PartitionKey.Window> window = matter.window();
        return window.isPresent() && isItsTime(matter, profile, window.get())
                ? List.of(Finding.of(outcome(matter, window.get())))
                : List.of();
    }

    private static boolean isItsTime(Case matter, Profile profile, PartitionKey.Window window) {
        double age = Duration.between(window.until(), profile.takenAt()).toSeconds();
        return matter.judged().partition().state().isSettled()
                || number(matter, ParameterName.AFTER)
                        .filter(after -> age >= after)
                        .isPresent();
    }

    private static Outcome outcome(Case matter, PartitionKey.Window window) {
        OptionalDouble expected = number(matter, ParameterName.EXPECTED)
                .map(OptionalDouble::of)
                .orElseGet(() -> matter.history().usual(MetricId.of(MetricName.ROW_COUNT), window));
        if (expected.isEmpty() || expected.getAsDouble() <= 0) {
            return new Outcome.Skipped("not enough history: it is not known yet how many rows are usual");
        }
        if (!(matter.rule().condition() instanceof Condition.Fixed fixed)) {
            return new Outcome.Skipped("rules of this type know thresholds only");
        }
        double rows = matter.judged().rows();
        double share = rows / expected.getAsDouble();
        String words = Wording.count(rows) + " rows of " + Wording.count(expected.getAsDouble()) + " expected";
        return MetaOutcome.of(fixed, share, words + ", which is " + Wording.percent(share));
    }

    private static Optional<Double> number(Case matter, ParameterName name) {
        return matter.rule().parameters().text(name.text()).map(Double::parseDouble);
    }
}
