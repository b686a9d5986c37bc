package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a due partition: by default {@link Builders#TEN}, because of its revision {@code r1}. */
public final class DuePartitionBuilder {
    private DatasetId dataset = Builders.PLAYS;
    private PartitionKey partition = Builders.TEN;
    private Revision revision = new Revision("r1");
    private DuePartition.Reason reason = DuePartition.Reason.REVISION;
    private @Nullable Long bytes;
    private Instant since = Builders.NOON;

    DuePartitionBuilder() {}

    public DuePartitionBuilder of(DatasetId id) {
        dataset = id;
        return this;
    }

    public DuePartitionBuilder at(PartitionKey slice) {
        partition = slice;
        return this;
    }

    public DuePartitionBuilder atRevision(String marker) {
        revision = new Revision(marker);
        return this;
    }

    public DuePartitionBuilder because(DuePartition.Reason why) {
        reason = why;
        return this;
    }

    public DuePartitionBuilder withBytes(long size) {
        bytes = size;
        return this;
    }

    public DuePartitionBuilder since(Instant when) {
        since = when;
        return this;
    }

    public DuePartition build() {
        return new DuePartition(dataset, partition, revision, reason, bytes, since);
    }
}
