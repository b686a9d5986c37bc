package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.rule.Verdicts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges an objective over many partitions: how much of the error budget is used up by partitions on which a rule is violated.
 * The figure is 1 where exactly as many are bad as may be, and it is a burn rate where the window is short.
 */
record SloJudge(Rules rules, Verdicts verdicts) {
    private static final MathContext DIGITS = new MathContext(4);
    private static final double USUAL_DAYS = 28;
    private static final double LEAST_BUDGET = 1e-6;

    Optional<Finding> judge(Dataset dataset, Rule rule, Instant now) {
        Optional<Rule> watched =
                rule.parameters().text(ParameterName.RULE.text()).flatMap(id -> rules.find(new RuleId(id)));
        if (watched.isEmpty() || !(rule.condition() instanceof Condition.Fixed fixed)) {
            return Optional.of(Finding.of(new Outcome.Skipped("there is no rule "
                    + rule.parameters().text(ParameterName.RULE.text()).orElse("")
                    + "; change the parameter 'rule'")));
        }
        double days = number(rule, ParameterName.DAYS, USUAL_DAYS);
        boolean shadows = rule.mode() == RuleMode.SHADOW;
        Map<PartitionKey, Boolean> good = good(dataset, watched.get(), shadows, from(days, now), now);
        if (good.isEmpty()) {
            return Optional.of(Finding.of(new Outcome.Skipped(
                    "no partition was judged by " + watched.get().id())));
        }
        long bad = good.values().stream().filter(well -> !well).count();
        double objective = number(rule, ParameterName.OBJECTIVE, 1);
        double used = bad == 0 ? 0 : bad / (good.size() * Math.max(1 - objective, LEAST_BUDGET));
        return Optional.of(Finding.of(MetaOutcome.of(fixed, used, words(bad, good.size(), days, objective, used))));
    }

    private static String words(long bad, int all, double days, double objective, double used) {
        return Wording.count(bad) + " of " + Wording.count(all) + " partitions of " + plain(days) + " days were bad, "
                + plain(100.0 * (all - bad) / all) + " % good of " + plain(100 * objective) + " %: " + plain(used)
                + " times the error budget is used";
    }

    private static String plain(double number) {
        return new BigDecimal(number, DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Each partition is good where no column of it is violated; what is found in shadow counts for objectives in shadow. */
    private Map<PartitionKey, Boolean> good(Dataset dataset, Rule watched, boolean shadows, Instant from, Instant now) {
        Map<PartitionKey, Boolean> good = new HashMap<>();
        for (String column : columns(dataset, watched.type())) {
            for (Verdict verdict : verdicts.ofType(dataset.id(), watched.type(), column, from, now)) {
                boolean counts = shadows || !verdict.shadow();
                boolean judged = counts && (verdict.outcome() instanceof Outcome.Passed || verdict.isViolated());
                if (judged && verdict.rule().equals(watched.id())) {
                    good.merge(verdict.partition(), !verdict.isViolated(), Boolean::logicalAnd);
                }
            }
        }
        return good;
    }

    private static Instant from(double days, Instant now) {
        return now.minus(Duration.ofMinutes(Math.round(days * Duration.ofDays(1).toMinutes())));
    }

    private static Set<String> columns(Dataset dataset, RuleType type) {
        Set<String> columns = new TreeSet<>(Set.of(""));
        if (type.isPerColumn()) {
            columns.addAll(dataset.schema().names());
        }
        columns.add(String.join(",", dataset.settings().key()));
        return columns;
    }

    private static double number(Rule rule, ParameterName name, double usual) {
        return rule.parameters().text(name.text()).map(Double::parseDouble).orElse(usual);
    }
}
