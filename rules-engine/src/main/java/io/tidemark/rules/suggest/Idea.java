package io.tidemark.rules.suggest;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;

/**
 * What a column's past suggests.
 *
 * @param confidence from 0 to 1
 * @param evidence in words
 * @param violated how many of the partitions that it was drawn from it would have found wrong
 */
record Idea(
        RuleType type,
        String column,
        Parameters parameters,
        Condition condition,
        double confidence,
        String evidence,
        int violated) {
    /** An idea of which only a trial tells how many partitions it would have found wrong. */
    Idea(RuleType type, String column, Parameters parameters, Condition condition, double confidence, String evidence) {
        this(type, column, parameters, condition, confidence, evidence, 0);
    }
}
