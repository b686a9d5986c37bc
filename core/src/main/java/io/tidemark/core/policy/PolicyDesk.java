package io.tidemark.core.policy;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import java.util.List;
import java.util.Optional;

/** Keeps policies and their rules together: what leaves a policy leaves the rules. */
public final class PolicyDesk {
    private final Policies policies;
    private final Rules rules;
    private final RuleBook book;

    public PolicyDesk(Policies policies, Rules rules, RuleBook book) {
        this.policies = policies;
        this.rules = rules;
        this.book = book;
    }

    /** All policies with their rules, by id. */
    public List<PolicyPack> all() {
        return policies.all().stream().map(this::pack).toList();
    }

    public Optional<PolicyPack> find(PolicyId id) {
        return policies.find(id).map(this::pack);
    }

    /** The policy that a rule belongs to. */
    public Optional<Policy> of(RuleId rule) {
        return policies.all().stream()
                .filter(policy -> policy.rules().contains(rule))
                .findFirst();
    }

    /** A rule that is there already and not of that policy, although the policy would have one of its id. */
    public Optional<RuleId> foreign(PolicyPack pack) {
        List<RuleId> own = policies.find(pack.policy().id()).map(Policy::rules).orElse(List.of());
        return pack.policy().rules().stream()
                .filter(id -> !own.contains(id) && rules.find(id).isPresent())
                .findFirst();
    }

    private PolicyPack pack(Policy policy) {
        List<Rule> its =
                policy.rules().stream().flatMap(id -> rules.find(id).stream()).toList();
        return new PolicyPack(policy, its);
    }

    /** Adds the policy or replaces the one of the same id, with its rules, as a whole. */
    public void save(PolicyPack pack, Editor by) {
        PolicyId id = pack.policy().id();
        Editor editor = by.by(Way.POLICY, id.value());
        book.together(() -> {
            policies.find(id)
                    .ifPresent(old -> old.rules().stream()
                            .filter(rule -> !pack.policy().rules().contains(rule))
                            .forEach(rule -> book.delete(rule, editor)));
            pack.rules().forEach(rule -> book.save(rule, editor));
            policies.save(pack.policy());
        });
    }

    /** Takes a policy away, with its rules. */
    public void delete(PolicyId id, Editor by) {
        Editor editor = by.by(Way.POLICY, id.value());
        book.together(() -> {
            policies.find(id).ifPresent(policy -> policy.rules().forEach(rule -> book.delete(rule, editor)));
            policies.delete(id);
        });
    }
}
