package io.tidemark.core.feedback;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import java.time.Instant;

/**
 * What somebody says of the value of one window as one rule looks at it. It is about that value: when a window is filled
 * anew and has another one, it counts no more.
 *
 * @param column the column that was judged; empty for a rule on whole partitions
 */
public record Feedback(
        RuleId rule,
        DatasetId dataset,
        String column,
        PartitionKey.Window window,
        Stance stance,
        double observed,
        String author,
        Instant at) {
    private static final double ALIKE = 1e-9;

    /** Whether that is the value that was meant. */
    public boolean isAbout(double value) {
        return value == observed || Math.abs(value - observed) <= ALIKE * Math.max(Math.abs(value), Math.abs(observed));
    }
}
