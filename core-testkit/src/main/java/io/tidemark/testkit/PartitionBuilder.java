package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a partition: by default the closed window {@link Builders#TEN} with 1,000 rows, profiled once. */
public final class PartitionBuilder {
    private DatasetId dataset = Builders.PLAYS;
    private PartitionKey key = Builders.TEN;
    private PartitionState state = PartitionState.CLOSED;
    private Revision revision = new Revision("r1");
    private int version = 1;
    private @Nullable Long rows = 1_000L;
    private @Nullable Long bytes = 64_000L;
    private Instant changedAt = Builders.NOON;
    private @Nullable Instant closedAt = Builders.NOON;
    private Set<Mark> marks = Set.of();

    PartitionBuilder() {}

    public PartitionBuilder of(DatasetId id) {
        dataset = id;
        return this;
    }

    public PartitionBuilder at(PartitionKey slice) {
        key = slice;
        return this;
    }

    /** Expected, with nothing there yet. */
    public PartitionBuilder expected() {
        revision = Revision.ABSENT;
        version = 0;
        rows = null;
        bytes = null;
        return open(PartitionState.EXPECTED);
    }

    public PartitionBuilder arriving() {
        return open(PartitionState.ARRIVING);
    }

    public PartitionBuilder reopened() {
        state = PartitionState.REOPENED;
        return marked(Mark.REOPENED);
    }

    public PartitionBuilder missing() {
        state = PartitionState.MISSING;
        revision = Revision.ABSENT;
        rows = 0L;
        return this;
    }

    public PartitionBuilder atRevision(String marker) {
        revision = new Revision(marker);
        return this;
    }

    public PartitionBuilder withVersion(int profiles) {
        version = profiles;
        return this;
    }

    public PartitionBuilder withRows(long count) {
        rows = count;
        return this;
    }

    public PartitionBuilder closedAt(Instant when) {
        closedAt = when;
        return this;
    }

    public PartitionBuilder changedAt(Instant when) {
        changedAt = when;
        return this;
    }

    public PartitionBuilder marked(Mark... with) {
        marks = Set.of(with);
        return this;
    }

    public Partition build() {
        return new Partition(dataset, key, state, revision, version, rows, bytes, changedAt, closedAt, marks);
    }

    private PartitionBuilder open(PartitionState unsettled) {
        state = unsettled;
        closedAt = null;
        return this;
    }
}
