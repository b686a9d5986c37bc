package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a dataset by what is known of its rules, and of its columns as a whole. */
record MetaJudge(Rules rules, @Nullable Verdicts verdicts) {
    private static final Set<RuleType> TYPES = EnumSet.of(RuleType.SLO, RuleType.COVERAGE, RuleType.SCHEMA_CONTRACT);
    private static final String ANY = "any";

    static boolean isOf(Rule rule) {
        return TYPES.contains(rule.type());
    }

    /** @param applying the rules that apply to the dataset */
    Optional<Finding> judge(Dataset dataset, Rule rule, List<Rule> applying, Instant now) {
        if (rule.type() == RuleType.SLO) {
            return verdicts == null ? Optional.empty() : new SloJudge(rules, verdicts).judge(dataset, rule, now);
        }
        return rule.type() == RuleType.COVERAGE ? coverage(rule, applying) : ContractJudge.judge(dataset, rule);
    }

    /** Rules that come with Tidemark watch every dataset and show nobody's care for this one. */
    private static Optional<Finding> coverage(Rule rule, List<Rule> applying) {
        String wanted = rule.parameters().text("dimension").orElse(ANY);
        long own = applying.stream()
                .filter(one -> one.origin() != Origin.BUILT_IN && !isOf(one))
                .filter(one -> wanted.equals(ANY)
                        || one.type()
                                .dimension()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .equals(wanted))
                .count();
        String what = wanted.equals(ANY) ? "" : " of dimension " + wanted;
        return rule.condition() instanceof Condition.Fixed fixed
                ? Optional.of(Finding.of(MetaOutcome.of(
                        fixed, (double) own, "it has " + own + (own == 1 ? " rule" : " rules") + " of its own" + what)))
                : Optional.empty();
    }
}
