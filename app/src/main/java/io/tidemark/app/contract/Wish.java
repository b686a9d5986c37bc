package io.tidemark.app.contract;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;

/** What a contract asks for at one place: a rule before it has a name. */
record Wish(RuleType type, String column, Parameters parameters, Condition condition) {
    static Wish of(Rule rule) {
        return new Wish(rule.type(), rule.column(), rule.parameters(), rule.condition());
    }

    /** One on a whole table. */
    static Wish of(RuleType type, Parameters parameters, Condition condition) {
        return new Wish(type, "*", parameters, condition);
    }
}
