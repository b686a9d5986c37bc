package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was broken and repaired, in order. */
public final class Ledger {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Healing> healings = new CopyOnWriteArrayList<>();
    private final List<LedgerListener> listeners = new CopyOnWriteArrayList<>();

    public void listen(LedgerListener listener) {
        listeners.add(listener);
    }

    public synchronized Fault add(FaultDraft draft) {
        Fault fault = draft.numbered(faults.size() + 1);
        faults.add(fault);
        listeners.forEach(listener -> listener.happened(fault));
        return fault;
    }

    public synchronized Healing heal(Fault fault, Instant at, long rows, String description) {
        Healing healing = new Healing(fault.id(), at, rows, description);
        healings.add(healing);
        listeners.forEach(listener -> listener.healed(fault, healing));
        return healing;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public List<Healing> healings() {
        return List.copyOf(healings);
    }

    public Optional<Healing> healing(Fault fault) {
        return healings.stream().filter(it -> it.faultId() == fault.id()).findFirst();
    }

    public boolean open(Fault fault) {
        return healing(fault).isEmpty();
    }

    /** Whether a fault already touched these hours of the dataset. */
    public boolean touched(EventType type, Instant from, Instant until) {
        return faults.stream().anyMatch(fault -> fault.dataset() == type && fault.overlaps(from, until));
    }

    public List<Fault> of(FaultKind kind, EventType type) {
        return faults.stream().filter(fault -> fault.is(kind, type)).toList();
    }

    /** Until when a span lasts: its planned end, or earlier when it was healed. */
    Instant lastsUntil(Fault fault) {
        return healing(fault)
                .map(Healing::at)
                .filter(at -> at.isBefore(fault.until()))
                .orElse(fault.until());
    }
}
