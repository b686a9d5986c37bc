package io.tidemark.core.suggest;

import io.tidemark.core.rule.Rule;

/**
 * A rule that a dataset's past speaks for.
 *
 * @param rule as it would be saved
 * @param confidence how sure it is that this is meant and no chance, from 0 to 1
 * @param evidence what was seen, in words
 * @param partitions how many past partitions it was held against
 * @param violated how many of them it would have found wrong
 */
public record Suggestion(Rule rule, double confidence, String evidence, int partitions, int violated) {
    public Suggestion {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
        }
    }
}
