package io.tidemark.demo.fault;

import static io.tidemark.demo.traffic.EventType.AD_IMPRESSION;
import static io.tidemark.demo.traffic.EventType.PAYMENT_SETTLED;
import static io.tidemark.demo.traffic.EventType.PLAYBACK_STARTED;
import static io.tidemark.demo.traffic.EventType.SEARCH_QUERY;
import static io.tidemark.demo.traffic.EventType.SESSION_ENDED;

import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The faults that the world's past holds, each on a busy hour of its own. */
public final class PastFaults {

    private static final int SLACK_HOURS = 12;
    private static final int RESENT_ROWS = 120;
    private static final double FULL_DAYS = 14.0;

    private final Deliveries deliveries;
    private final Ledger ledger;
    private final Instant newest;
    private final int days;

    /**
     * @param newest the newest full hour
     * @param days how long the past is; the faults move together when it is shorter than two weeks
     */
    public PastFaults(Deliveries deliveries, Ledger ledger, Instant newest, int days) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.newest = newest;
        this.days = days;
    }

    /** Writes all of them into the ledger, before the past is loaded. */
    public void plan() {
        hourLost(AD_IMPRESSION, busyHour(AD_IMPRESSION, 51));
        hourLost(SEARCH_QUERY, busyHour(SEARCH_QUERY, scaled(116)));
        hourPartial(busyHour(SESSION_ENDED, scaled(92)));
        batchResent(busyHour(PLAYBACK_STARTED, scaled(70)));
        hourBackfilled(busyHour(PAYMENT_SETTLED, Math.max(51, scaled(142))));
        nullBurst(busyHour(PLAYBACK_STARTED, scaled(166)));
        producerStopped(busyHour(SEARCH_QUERY, scaled(200)));
    }

    private void hourLost(EventType type, Instant hour) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.HOUR_LOST, type, hour, hour.plus(Duration.ofHours(1)));
        long rows = deliveries.affected(draft);
        ledger.add(draft.told(rows, "The topic holds the hour's " + rows + " events, the table none of them."));
    }

    private void hourPartial(Instant hour) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.HOUR_PARTIAL, SESSION_ENDED, hour, hour.plusSeconds(3600));
        long all = deliveries.affected(draft);
        long missing = all - Math.round(all * Loaded.PARTIAL_SHARE);
        ledger.add(draft.told(missing, "The load broke off: " + missing + " of " + all + " rows are missing."));
    }

    private void batchResent(Instant hour) {
        Instant again = hour.plus(Duration.ofHours(6));
        FaultDraft draft = FaultDraft.ofHour(FaultKind.BATCH_RESENT, PLAYBACK_STARTED, hour, again);
        long rows = Math.min(RESENT_ROWS, deliveries.affected(draft) / 2);
        ledger.add(draft.told(rows, rows + " events were sent again 6 hours later; the table holds them twice."));
    }

    private void hourBackfilled(Instant hour) {
        Instant then = hour.plus(Loaded.BACKFILL_AFTER);
        FaultDraft draft = FaultDraft.ofHour(FaultKind.HOUR_BACKFILLED, PAYMENT_SETTLED, hour, then);
        long rows = deliveries.affected(draft);
        ledger.add(draft.told(rows, "All " + rows + " rows were loaded two days after their hour."));
    }

    private void nullBurst(Instant hour) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.NULL_BURST, PLAYBACK_STARTED, hour, hour)
                .until(hour.plus(Duration.ofHours(2)));
        long rows = deliveries.affected(draft);
        ledger.add(draft.told(
                rows,
                "For 2 hours " + Deliveries.FAULTY_PRODUCER + " " + Deliveries.FAULTY_VERSION + " sent " + rows
                        + " events without a country."));
    }

    private void producerStopped(Instant hour) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.PRODUCER_STOPPED, SEARCH_QUERY, hour, hour)
                .until(hour.plus(Duration.ofHours(2)))
                .rule("partition_missing");
        long rows = deliveries.affected(draft);
        ledger.add(draft.told(rows, "For 2 hours nothing was sent: topic and table lack about " + rows + " events."));
    }

    private int scaled(int hoursAgo) {
        return (int) Math.max(10, hoursAgo * Math.min(1, days / FULL_DAYS));
    }

    /** The busiest hour that is at least so many hours before the newest full hour, and at most 11 more. */
    private Instant busyHour(EventType type, int hoursAgo) {
        return IntStream.range(hoursAgo, hoursAgo + SLACK_HOURS)
                .mapToObj(back -> newest.minus(Duration.ofHours(back)))
                .max(Comparator.comparingDouble(hour -> Shape.factor(type, hour)))
                .orElse(newest);
    }
}
