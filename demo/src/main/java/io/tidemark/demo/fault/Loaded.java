package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the warehouse's table holds of the past: the deliveries with the loader's own faults laid over them. */
public final class Loaded {

    /** A partial hour keeps this share of its rows: few enough to tell from chance in a night hour of 100 rows. */
    public static final double PARTIAL_SHARE = 0.2;

    /** A backfill comes this long after the hour. */
    public static final Duration BACKFILL_AFTER = Duration.ofDays(2);

    private final Deliveries deliveries;
    private final Ledger ledger;

    public Loaded(Deliveries deliveries, Ledger ledger) {
        this.deliveries = deliveries;
        this.ledger = ledger;
    }

    /** The hour's rows that were loaded before the given moment. */
    public List<Event> hour(EventType type, Instant hour, Instant before) {
        List<Event> rows = deliveries.produced(type, hour);
        for (Fault fault : ledger.faults()) {
            if (fault.dataset() == type && fault.covers(hour)) {
                rows = apply(fault, rows);
            }
        }
        return rows.stream().filter(row -> row.ingestedAt().isBefore(before)).toList();
    }

    /** The rows that a load which breaks off after a fifth writes. */
    public static List<Event> part(List<Event> rows) {
        return rows.subList(0, (int) Math.round(rows.size() * PARTIAL_SHARE));
    }

    private List<Event> apply(Fault fault, List<Event> rows) {
        return switch (fault.kind()) {
            case HOUR_LOST -> List.of();
            case HOUR_PARTIAL -> part(rows);
            case HOUR_BACKFILLED ->
                rows.stream()
                        .map(row -> row.ingestedAt(row.ingestedAt().plus(BACKFILL_AFTER)))
                        .toList();
            case BATCH_RESENT -> {
                List<Event> twice = new ArrayList<>(rows);
                twice.addAll(deliveries.copies(fault));
                yield twice;
            }
            case NULL_BURST, PRODUCER_STOPPED, COLUMN_ADDED -> rows;
        };
    }
}
