package io.tidemark.demo.live;

import io.tidemark.demo.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The order in which the demo breaks and repairs things: each kind once, then slower, with repairs between. */
final class FaultScript {

    private static final List<FaultKind> FIRST = List.of(
            FaultKind.HOUR_LOST,
            FaultKind.HOUR_BACKFILLED,
            FaultKind.BATCH_RESENT,
            FaultKind.NULL_BURST,
            FaultKind.HOUR_PARTIAL,
            FaultKind.PRODUCER_STOPPED,
            FaultKind.COLUMN_ADDED);
    private static final List<FaultKind> LATER = List.of(
            FaultKind.HOUR_LOST,
            FaultKind.BATCH_RESENT,
            FaultKind.HOUR_PARTIAL,
            FaultKind.NULL_BURST,
            FaultKind.PRODUCER_STOPPED);
    private static final int SLOWER = 3;

    private final Injector injector;
    private final Healer healer;
    private final Instant liveSince;
    private final Duration interval;
    private int step;

    FaultScript(Injector injector, Healer healer, Instant liveSince, Duration interval) {
        this.injector = injector;
        this.healer = healer;
        this.liveSince = liveSince;
        this.interval = interval;
    }

    /** Does the next step and tells how long to wait for the one after it. */
    Duration next() {
        int now = step++;
        if (now < FIRST.size()) {
            inject(FIRST.get(now));
            return interval;
        }
        int later = now - FIRST.size();
        if (later % 2 == 0) {
            var _ = healer.healNext(liveSince);
        } else {
            inject(LATER.get(later / 2 % LATER.size()));
        }
        return interval.multipliedBy(SLOWER);
    }

    private void inject(FaultKind kind) {
        var _ = injector.inject(kind);
    }
}
