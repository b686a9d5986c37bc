package io.tidemark.core.dataset;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One partition as it stands.
 *
 * @param revision the newest content that was profiled
 * @param version how many profiles are kept of it; 0 before the first
 * @param rows rows at that revision, null before the first profile
 * @param bytes stored size, null when unknown
 * @param changedAt when its content was last seen to change
 * @param closedAt when it was first taken as final, null before
 */
public record Partition(
        DatasetId dataset,
        PartitionKey key,
        PartitionState state,
        Revision revision,
        int version,
        @Nullable Long rows,
        @Nullable Long bytes,
        Instant changedAt,
        @Nullable Instant closedAt,
        Set<Mark> marks) {
    public Partition {
        marks = Set.copyOf(marks);
    }

    /** A partition whose time has come and that holds nothing yet. */
    public static Partition expected(DatasetId dataset, PartitionKey key, Instant now) {
        return new Partition(
                dataset, key, PartitionState.EXPECTED, Revision.ABSENT, 0, null, null, now, null, Set.of());
    }

    public Partition withVersion(int other) {
        return new Partition(dataset, key, state, revision, other, rows, bytes, changedAt, closedAt, marks);
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    public long rowsOrZero() {
        return rows == null ? 0 : rows;
    }
}
