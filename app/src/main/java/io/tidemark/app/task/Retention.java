package io.tidemark.app.task;

import io.tidemark.core.dataset.Partitions;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets what is older than it shall be kept, in slices, so that neither a transaction nor a round grows long. */
public final class Retention {
    private static final int SLICE = 1_000;
    private static final int MOST_SLICES = 50;

    private final Partitions partitions;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Duration kept;

    /** @param kept windows that ended longer ago are forgotten */
    public Retention(Partitions partitions, TransactionOperations transaction, InstantSource clock, Duration kept) {
        this.partitions = partitions;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** One round; what is left waits for the next. */
    public void forget() {
        int slices = 0;
        while (slices < MOST_SLICES && slice() == SLICE) {
            slices++;
        }
    }

    private int slice() {
        Integer forgotten = transaction.execute(
                status -> partitions.forgetBefore(clock.instant().minus(kept), SLICE));
        return forgotten == null ? 0 : forgotten;
    }
}
