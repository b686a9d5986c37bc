package io.tidemark.core.rule;

import java.util.List;
import java.util.Optional;

/** Port: the rules. */
public interface Rules {
    /** Adds the rule or replaces the one of the same id. */
    void save(Rule rule);

    Optional<Rule> find(RuleId id);

    /** All rules, by id. */
    List<Rule> all();

    void delete(RuleId id);
}
