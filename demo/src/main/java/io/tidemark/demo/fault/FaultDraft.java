package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.EventType;
import java.time.Duration;
import java.time.Instant;

/** A fault before the ledger gives it a number. */
public record FaultDraft(
        FaultKind kind,
        EventType dataset,
        Instant from,
        Instant until,
        long rows,
        Instant injectedAt,
        String expectedRule,
        String description) {

    public static FaultDraft ofHour(FaultKind kind, EventType dataset, Instant hour, Instant injectedAt) {
        return new FaultDraft(
                kind, dataset, hour, hour.plus(Duration.ofHours(1)), 0, injectedAt, kind.expectedRule(), "");
    }

    public FaultDraft until(Instant end) {
        return new FaultDraft(kind, dataset, from, end, rows, injectedAt, expectedRule, description);
    }

    public FaultDraft rule(String rule) {
        return new FaultDraft(kind, dataset, from, until, rows, injectedAt, rule, description);
    }

    public FaultDraft told(long affected, String words) {
        return new FaultDraft(kind, dataset, from, until, affected, injectedAt, expectedRule, words);
    }

    Fault numbered(int id) {
        return new Fault(id, kind, dataset, from, until, rows, injectedAt, expectedRule, description);
    }
}
