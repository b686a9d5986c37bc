package io.tidemark.demo.live;

import static io.tidemark.demo.traffic.EventType.AD_IMPRESSION;
import static io.tidemark.demo.traffic.EventType.PAYMENT_SETTLED;
import static io.tidemark.demo.traffic.EventType.PLAYBACK_STARTED;
import static io.tidemark.demo.traffic.EventType.SEARCH_QUERY;
import static io.tidemark.demo.traffic.EventType.SESSION_ENDED;

import io.tidemark.demo.fault.Deliveries;
import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultDraft;
import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.fault.Ledger;
import io.tidemark.demo.fault.Loaded;
import io.tidemark.demo.live.Slots.Slot;
import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Breaks one thing in the running world and notes it in the ledger. */
public final class Injector {

    private static final Duration STOP = Duration.ofMinutes(12);
    private static final int RESENT_ROWS = 150;
    private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);
    /** Datasets whose hours have enough rows for a loss of some to be no chance. */
    private static final Set<EventType> BUSY = EnumSet.complementOf(EnumSet.of(PAYMENT_SETTLED));

    private final LiveTraffic traffic;
    private final Deliveries deliveries;
    private final Warehouse warehouse;
    private final Reload reload;
    private final Ledger ledger;
    private final Slots slots;

    Injector(LiveTraffic traffic, Deliveries deliveries, Warehouse warehouse, Reload reload, Ledger ledger) {
        this.traffic = traffic;
        this.deliveries = deliveries;
        this.warehouse = warehouse;
        this.reload = reload;
        this.ledger = ledger;
        this.slots = new Slots(ledger);
    }

    /** Injects a fault of the kind; nothing when no untouched hour is left for it. */
    public Optional<Fault> inject(FaultKind kind) {
        return traffic.change(now -> switch (kind) {
            case HOUR_LOST -> slots.closed(now, 5, 9, ALL).map(slot -> hourLost(slot, now));
            case HOUR_PARTIAL -> slots.closed(now, 4, 9, BUSY).map(slot -> hourPartial(slot, now));
            case HOUR_BACKFILLED -> oldestLost(now).map(lost -> backfilled(lost, now));
            case BATCH_RESENT -> slots.closed(now, 3, 6, ALL).map(slot -> batchResent(slot, now));
            case NULL_BURST ->
                slots.current(now, SESSION_ENDED, PLAYBACK_STARTED, AD_IMPRESSION)
                        .map(slot -> nullBurst(slot, now));
            case PRODUCER_STOPPED -> slots.current(now, SEARCH_QUERY).map(slot -> producerStopped(now));
            case COLUMN_ADDED ->
                ledger.of(FaultKind.COLUMN_ADDED, PLAYBACK_STARTED).isEmpty()
                        ? Optional.of(columnAdded(now))
                        : Optional.empty();
        });
    }

    private Fault hourLost(Slot slot, Instant now) {
        long gone = reload.run(slot.type(), slot.hour(), now, _ -> List.of()).before();
        return ledger.add(FaultDraft.ofHour(FaultKind.HOUR_LOST, slot.type(), slot.hour(), now)
                .told(gone, "The load ran again, deleted the hour's " + gone + " rows and wrote nothing."));
    }

    private Fault hourPartial(Slot slot, Instant now) {
        Reload.Change change = reload.run(slot.type(), slot.hour(), now, Loaded::part);
        return ledger.add(FaultDraft.ofHour(FaultKind.HOUR_PARTIAL, slot.type(), slot.hour(), now)
                .told(
                        change.before() - change.after(),
                        "The load ran again and broke off: " + change.after() + " of " + change.before()
                                + " rows are left."));
    }

    /** Only this dataset's lost hours come back by the script; the others stay lost until somebody heals them. */
    private Optional<Fault> oldestLost(Instant now) {
        return ledger.of(FaultKind.HOUR_LOST, AD_IMPRESSION).stream()
                .filter(ledger::open)
                .filter(lost -> lost.from().isBefore(now.minus(Loaded.BACKFILL_AFTER)))
                .findFirst();
    }

    private Fault backfilled(Fault lost, Instant now) {
        long rows = reload.run(lost.dataset(), lost.from(), now, all -> all).after();
        Fault fault = ledger.add(FaultDraft.ofHour(FaultKind.HOUR_BACKFILLED, lost.dataset(), lost.from(), now)
                .told(rows, "The hour that was lost two days ago was loaded from the topic: " + rows + " rows."));
        ledger.heal(lost, now, rows, "Backfilled from the topic.");
        return fault;
    }

    private Fault batchResent(Slot slot, Instant now) {
        long rows = Math.min(
                RESENT_ROWS, deliveries.produced(slot.type(), slot.hour()).size());
        return ledger.add(FaultDraft.ofHour(FaultKind.BATCH_RESENT, slot.type(), slot.hour(), now)
                .told(rows, "A producer sends " + rows + " of the hour's events again; the loader loads them again."));
    }

    private Fault nullBurst(Slot slot, Instant now) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.NULL_BURST, slot.type(), slot.hour(), now);
        long rows = deliveries.affected(draft);
        return ledger.add(draft.told(
                rows,
                Deliveries.FAULTY_PRODUCER + " " + Deliveries.FAULTY_VERSION
                        + " sends events without a country until the hour ends; about " + rows + " in the end."));
    }

    private Fault producerStopped(Instant now) {
        FaultDraft draft = FaultDraft.ofHour(FaultKind.PRODUCER_STOPPED, SEARCH_QUERY, now, now)
                .until(now.plus(STOP));
        long rows = deliveries.affected(draft);
        return ledger.add(draft.told(rows, "The producer is silent for 12 minutes: about " + rows + " events less."));
    }

    private Fault columnAdded(Instant now) {
        try {
            warehouse.addColumn(PLAYBACK_STARTED, Columns.AUDIO_QUALITY.name(), Columns.AUDIO_QUALITY.sqlType());
        } catch (SQLException e) {
            throw new IllegalStateException("The column was not added.", e);
        }
        return ledger.add(new FaultDraft(
                FaultKind.COLUMN_ADDED,
                PLAYBACK_STARTED,
                now,
                now,
                0,
                now,
                FaultKind.COLUMN_ADDED.expectedRule(),
                "The column " + Columns.AUDIO_QUALITY.name() + " appeared, in the records too."));
    }
}
