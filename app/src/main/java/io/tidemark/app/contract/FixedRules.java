package io.tidemark.app.contract;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import java.util.List;
import java.util.Optional;

/** The rules of one contract, which nobody changes. */
record FixedRules(List<Rule> all) implements Rules {
    FixedRules {
        all = List.copyOf(all);
    }

    @Override
    public Optional<Rule> find(RuleId id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public void save(Rule rule) {
        throw new UnsupportedOperationException("The rules of a contract stay as they are: " + rule.id());
    }

    @Override
    public void delete(RuleId id) {
        throw new UnsupportedOperationException("The rules of a contract stay as they are: " + id);
    }
}
