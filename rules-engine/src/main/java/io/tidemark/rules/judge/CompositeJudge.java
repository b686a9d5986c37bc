package io.tidemark.rules.judge;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges how many of several rules are violated on one partition: all, any, or so many of them. */
final class CompositeJudge {
    private CompositeJudge() {}

    /**
     * The judgement; empty where none of the rules has said anything. What rules say in shadow counts only where it is in
     * shadow as well.
     *
     * @param others what the other rules said of the same partition
     */
    static Optional<Finding> judge(Rule rule, Collection<Verdict> others) {
        List<String> wanted = rule.parameters().texts(ParameterName.RULES.text());
        List<Verdict> all = others.stream()
                .filter(verdict -> wanted.contains(verdict.rule().value()))
                .filter(verdict -> !verdict.shadow() || rule.mode() == RuleMode.SHADOW)
                .toList();
        List<Verdict> named =
                all.stream().filter(verdict -> isJudged(verdict.outcome())).toList();
        if (named.isEmpty() || !(rule.condition() instanceof Condition.Fixed fixed)) {
            return Optional.empty();
        }
        List<String> violated = named.stream()
                .filter(Verdict::isViolated)
                .map(verdict -> verdict.rule().value())
                .distinct()
                .sorted()
                .toList();
        Outcome outcome = MetaOutcome.of(
                fixed,
                violated.size(),
                violated.size() + " of " + wanted.size() + " rules are violated"
                        + (violated.isEmpty() ? "" : ": " + String.join(", ", violated)));
        return Optional.of(Finding.of(
                outcome instanceof Outcome.Passed && mayBeViolated(fixed, violated.size(), all)
                        ? new Outcome.Skipped("some of its rules could not be judged")
                        : outcome));
    }

    /** Whether it would be violated if the rules that could not be judged were. */
    private static boolean mayBeViolated(Condition.Fixed fixed, int violated, List<Verdict> all) {
        long unknown = all.stream()
                .filter(verdict -> !isJudged(verdict.outcome()))
                .map(Verdict::rule)
                .distinct()
                .count();
        return unknown > 0 && !fixed.operator().holds((double) violated + unknown, fixed.first(), fixed.second());
    }

    private static boolean isJudged(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> true;
            case Outcome.Violated violated -> true;
            case Outcome.Skipped skipped -> false;
            case Outcome.Failed failed -> false;
        };
    }
}
