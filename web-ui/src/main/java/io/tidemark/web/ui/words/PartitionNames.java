package io.tidemark.web.ui.words;

import io.tidemark.core.dataset.PartitionKey;

/** Partitions as the pages call them. */
public final class PartitionNames {
    private PartitionNames() {}

    /** For example {@code 2026-11-22 14:00}. */
    public static String of(PartitionKey partition) {
        return switch (partition) {
            case PartitionKey.Window window -> Times.minute(window.from());
            case PartitionKey.Value value -> value.value();
            case PartitionKey.Whole whole -> "the whole dataset";
        };
    }
}
