package io.tidemark.rules.suggest;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;

/**
 * What a column's past suggests.
 *
 * @param confidence from 0 to 1
 * @param evidence in words
 */
record Idea(
        RuleType type, String column, Parameters parameters, Condition condition, double confidence, String evidence) {}
