package io.tidemark.rules.replay;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.rules.judge.Judged;
import java.time.Instant;
import java.util.Comparator;

/**
 * A partition as it stood at a moment of the past.
 *
 * @param imported whether it was over before anybody watched, so that it is taken as judged at its deadline
 */
record PastStep(Instant at, boolean imported, Judged judged) {
    static final Comparator<PastStep> BY_TIME = Comparator.comparing(PastStep::at)
            .thenComparing(PastStep::start)
            .thenComparingInt(step -> step.judged().partition().version());

    PartitionKey key() {
        return judged.partition().key();
    }

    private Instant start() {
        return key() instanceof PartitionKey.Window window ? window.from() : Instant.EPOCH;
    }

    /** Whether nothing that was judged at the step before can depend on this one. */
    boolean follows(PastStep before) {
        return key() instanceof PartitionKey.Window mine
                && before.key() instanceof PartitionKey.Window theirs
                && mine.from().isAfter(theirs.from());
    }
}
