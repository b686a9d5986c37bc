package io.tidemark.rules.judge;

import io.tidemark.core.rule.Outcome;

/**
 * What a rule says about a partition or one of its columns.
 *
 * @param column empty for the whole partition
 */
record Finding(String column, Outcome outcome) {
    static Finding of(Outcome outcome) {
        return new Finding("", outcome);
    }
}
