package io.tidemark.web.api.partition;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.web.api.answer.Cursor;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.request.Moments;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partitions of a dataset are wanted: windows by start, then the others by text.
 *
 * @param from windows that start earlier are left out; null for none
 * @param until windows that start then or later are left out; null for none
 * @param state null for any
 */
record PartitionQuery(
        DatasetId dataset,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable PartitionState state) {
    private static final Cursor CURSOR = new Cursor("partitions");
    /** Sorts after every time, since those start with a digit. */
    private static final String OTHERS = "~";

    Page<Partition> page(Partitions partitions, @Nullable String cursor, int limit) {
        String after = CURSOR.key(cursor);
        List<Partition> found = partitions.ofDataset(dataset, start(after)).stream()
                .filter(this::matches)
                .filter(partition -> after == null || order(partition).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.cut(found, limit, last -> CURSOR.after(order(last)));
    }

    private boolean matches(Partition partition) {
        boolean inTime = partition.key() instanceof PartitionKey.Window window
                ? (from == null || !window.from().isBefore(from))
                        && (until == null || window.from().isBefore(until))
                : from == null && until == null;
        return inTime && (state == null || state == partition.state());
    }

    private @Nullable Instant start(@Nullable String after) {
        if (after == null || after.startsWith(OTHERS)) {
            return from;
        }
        try {
            return Moments.parse(after);
        } catch (IllegalArgumentException _) {
            throw CURSOR.bad();
        }
    }

    private static String order(Partition partition) {
        return partition.key() instanceof PartitionKey.Window
                ? partition.key().text()
                : OTHERS + partition.key().text();
    }
}
