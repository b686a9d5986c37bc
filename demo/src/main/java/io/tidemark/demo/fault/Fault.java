package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.EventType;
import java.time.Instant;

/**
 * One injected fault: the truth that the product's incidents are compared with.
 *
 * @param from start of the hours (or of the span within an hour) that are wrong
 * @param until their end, exclusive
 * @param rows how many rows are missing, too many, late or without the value; for a span that still lasts, at its end
 * @param injectedAt when it happened; in the past for the faults of the past
 * @param expectedRule name of the product's rule that should notice it
 */
public record Fault(
        int id,
        FaultKind kind,
        EventType dataset,
        Instant from,
        Instant until,
        long rows,
        Instant injectedAt,
        String expectedRule,
        String description) {

    public boolean is(FaultKind other, EventType type) {
        return kind == other && dataset == type;
    }

    public boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
