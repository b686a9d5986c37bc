package io.tidemark.core.incident;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partition that an incident is about.
 *
 * @param revision the newest revision that failed
 * @param since when it was first judged to fail
 * @param healedAt when a newer revision passed, null while it fails
 */
public record FailingPartition(
        PartitionKey partition,
        Revision revision,
        double observed,
        Range expected,
        String message,
        Instant since,
        @Nullable Instant healedAt) {
    public boolean isHealed() {
        return healedAt != null;
    }
}
