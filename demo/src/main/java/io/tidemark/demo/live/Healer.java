package io.tidemark.demo.live;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.Healing;
import io.tidemark.demo.fault.Ledger;
import java.time.Instant;
import java.util.Optional;

/** Repairs a fault, or ends it while it lasts, and notes that in the ledger. */
public final class Healer {

    private final LiveTraffic traffic;
    private final Reload reload;
    private final Ledger ledger;

    Healer(LiveTraffic traffic, Reload reload, Ledger ledger) {
        this.traffic = traffic;
        this.reload = reload;
        this.ledger = ledger;
    }

    public Healing heal(Fault fault) {
        if (!fault.kind().healable() || !ledger.open(fault)) {
            throw new IllegalArgumentException("Fault " + fault.id() + " (" + fault.kind() + ") has nothing to heal.");
        }
        return traffic.change(now -> healAt(fault, now));
    }

    /** Heals the oldest lost, partial or duplicated hour that was injected live. */
    Optional<Healing> healNext(Instant liveSince) {
        return ledger.faults().stream()
                .filter(fault -> fault.injectedAt().isAfter(liveSince) && ledger.open(fault))
                .filter(fault -> switch (fault.kind()) {
                    case HOUR_LOST, HOUR_PARTIAL, BATCH_RESENT -> true;
                    case HOUR_BACKFILLED, NULL_BURST, PRODUCER_STOPPED, COLUMN_ADDED -> false;
                })
                .findFirst()
                .map(this::heal);
    }

    private Healing healAt(Fault fault, Instant now) {
        return switch (fault.kind()) {
            case HOUR_LOST, HOUR_PARTIAL -> {
                long rows = reload.run(fault.dataset(), fault.from(), now, all -> all)
                        .after();
                yield ledger.heal(fault, now, rows, "Loaded again from the topic: " + rows + " rows.");
            }
            case BATCH_RESENT -> {
                long rows = reload.deleteCopies(fault.dataset(), fault.from());
                yield ledger.heal(fault, now, rows, "Deleted " + rows + " copies.");
            }
            case NULL_BURST, PRODUCER_STOPPED -> ledger.heal(fault, now, 0, "The producer works again.");
            case HOUR_BACKFILLED, COLUMN_ADDED -> throw new IllegalArgumentException("Nothing to heal: " + fault);
        };
    }
}
