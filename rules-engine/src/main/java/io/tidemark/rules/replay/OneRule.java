package io.tidemark.rules.replay;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import java.util.List;
import java.util.Optional;

/** A single rule that is tried, with nothing to be kept. */
record OneRule(Rule rule) implements Rules {
    @Override
    public void save(Rule other) {
        throw new UnsupportedOperationException("A rule that is tried is not kept: " + other.id());
    }

    @Override
    public Optional<Rule> find(RuleId id) {
        return rule.id().equals(id) ? Optional.of(rule) : Optional.empty();
    }

    @Override
    public List<Rule> all() {
        return List.of(rule);
    }

    @Override
    public void delete(RuleId id) {
        throw new UnsupportedOperationException("A rule that is tried is not kept: " + id);
    }
}
