package io.tidemark.testkit;

import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rules in memory. */
public final class InMemoryRules implements Rules {
    private final Map<RuleId, Rule> rules = new ConcurrentSkipListMap<>();

    @Override
    public void save(Rule rule) {
        rules.put(rule.id(), rule);
    }

    @Override
    public Optional<Rule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    @Override
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    @Override
    public void delete(RuleId id) {
        rules.remove(id);
    }
}
