package io.tidemark.demo.live;

import io.tidemark.demo.fault.Ledger;
import io.tidemark.demo.traffic.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hours that no fault has touched yet. */
final class Slots {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Ledger ledger;

    Slots(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An hour of one dataset. */
    record Slot(EventType type, Instant hour) {}

    /** An untouched hour of one of these datasets that began between so many hours ago; another dataset each time. */
    Optional<Slot> closed(Instant now, int fewestAgo, int mostAgo, Set<EventType> of) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        List<EventType> types = inTurn().stream().filter(of::contains).toList();
        return IntStream.rangeClosed(fewestAgo, mostAgo)
                .boxed()
                .flatMap(ago -> types.stream().map(type -> new Slot(type, current.minus(HOUR.multipliedBy(ago)))))
                .filter(this::untouched)
                .findFirst();
    }

    /** The current hour of the first of these datasets where it is untouched. */
    Optional<Slot> current(Instant now, EventType... types) {
        return Stream.of(types)
                .map(type -> new Slot(type, now.truncatedTo(ChronoUnit.HOURS)))
                .filter(this::untouched)
                .findFirst();
    }

    private boolean untouched(Slot slot) {
        return !ledger.touched(slot.type(), slot.hour(), slot.hour().plus(HOUR));
    }

    private List<EventType> inTurn() {
        EventType[] all = EventType.values();
        int start = ledger.faults().size();
        return IntStream.range(0, all.length)
                .mapToObj(i -> all[(start + i) % all.length])
                .toList();
    }
}
