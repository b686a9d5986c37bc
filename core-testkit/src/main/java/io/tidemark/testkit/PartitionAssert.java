package io.tidemark.testkit;

import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionState;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said of a partition. */
public final class PartitionAssert extends AbstractAssert<PartitionAssert, Partition> {
    PartitionAssert(Partition actual) {
        super(actual, PartitionAssert.class);
    }

    public PartitionAssert is(PartitionState state) {
        Assertions.assertThat(actual.state()).as("state of %s", actual.key()).isEqualTo(state);
        return this;
    }

    /** Has exactly these marks. */
    public PartitionAssert isMarked(Mark... marks) {
        Assertions.assertThat(actual.marks()).as("marks of %s", actual.key()).containsExactlyInAnyOrder(marks);
        return this;
    }

    public PartitionAssert hasRows(long rows) {
        Assertions.assertThat(actual.rows()).as("rows of %s", actual.key()).isEqualTo(rows);
        return this;
    }
}
