package io.tidemark.store;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.rule.Range;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A failing partition as it is stored; only a window has from and until. */
record FailingPartitionJson(
        String partition,
        @Nullable Instant from,
        @Nullable Instant until,
        String revision,
        double observed,
        double low,
        double expected,
        double high,
        String message,
        Instant since,
        @Nullable Instant healedAt) {
    static FailingPartitionJson of(FailingPartition failure) {
        PartitionKey.@Nullable Window window = switch (failure.partition()) {
            case PartitionKey.Window stretch -> stretch;
            case PartitionKey.Value value -> null;
            case PartitionKey.Whole whole -> null;
        };
        return new FailingPartitionJson(
                failure.partition().text(),
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                failure.revision().marker(),
                failure.observed(),
                failure.expected().low(),
                failure.expected().expected(),
                failure.expected().high(),
                failure.message(),
                failure.since(),
                failure.healedAt());
    }

    FailingPartition failure() {
        PartitionKey key = from == null || until == null
                ? SqlValues.keyWithoutTime(partition)
                : new PartitionKey.Window(from, until);
        return new FailingPartition(
                key, new Revision(revision), observed, new Range(low, expected, high), message, since, healedAt);
    }
}
