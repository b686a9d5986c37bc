package io.tidemark.demo.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final EventType TYPE = EventType.SESSION_ENDED;
    private static final Instant HOUR = Instant.parse("2026-03-09T14:00:00Z");
    private static final Instant NEXT = HOUR.plus(Duration.ofHours(1));

    private final Ledger ledger = new Ledger();
    private final Deliveries deliveries = new Deliveries(new Generator(7, 1), ledger);

    @Test
    void manySmallSpansHoldTheSameAsOneLongSpan() {
        inject(FaultKind.BATCH_RESENT, HOUR.plus(Duration.ofMinutes(40)), 50);
        inject(FaultKind.NULL_BURST, HOUR.plus(Duration.ofMinutes(20)), 0);
        List<Event> pieces = new ArrayList<>();
        Instant end = NEXT.plus(Duration.ofMinutes(30));
        for (Instant at = HOUR; at.isBefore(end); at = at.plusSeconds(3)) {
            pieces.addAll(deliveries.delivered(TYPE, at, at.plusSeconds(3)));
        }
        assertThat(pieces).isEqualTo(deliveries.delivered(TYPE, HOUR, end));
    }

    @Test
    void healthyTrafficDeliversEachEventOnce() {
        Instant end = NEXT.plus(Generator.LONGEST_DELAY).plusMillis(1);
        assertThat(deliveries.delivered(TYPE, HOUR, end))
                .filteredOn(event ->
                        event.eventTime().isBefore(NEXT) && !event.eventTime().isBefore(HOUR))
                .containsExactlyInAnyOrderElementsOf(deliveries.produced(TYPE, HOUR));
    }

    @Test
    void stoppedProducerSendsNothingUntilItIsHealed() {
        Fault stop = inject(FaultKind.PRODUCER_STOPPED, HOUR.plus(Duration.ofMinutes(10)), 0);
        assertThat(deliveries.produced(TYPE, HOUR)).allMatch(event -> !stop.covers(event.eventTime()));
        Instant healed = HOUR.plus(Duration.ofMinutes(15));
        ledger.heal(stop, healed, 0, "");
        assertThat(deliveries.produced(TYPE, HOUR))
                .anyMatch(event -> event.eventTime().isAfter(healed))
                .noneMatch(event ->
                        stop.covers(event.eventTime()) && event.eventTime().isBefore(healed));
    }

    @Test
    void burstOfNullsTakesAFifthOfTheHourAtOnceAndInTheEnd() {
        Instant at = HOUR.plus(Duration.ofMinutes(50));
        Fault burst = ledger.add(FaultDraft.ofHour(FaultKind.NULL_BURST, TYPE, HOUR, at));
        assertThat(shareOfNulls(at.plusMillis(1))).isBetween(0.19, 0.21);
        assertThat(shareOfNulls(NEXT.plus(Generator.LONGEST_DELAY))).isGreaterThan(0.18);
        assertThat(burst.dataset()).isEqualTo(TYPE);
    }

    private double shareOfNulls(Instant until) {
        List<Event> events = deliveries.delivered(TYPE, HOUR, until).stream()
                .filter(event ->
                        !event.eventTime().isBefore(HOUR) && event.eventTime().isBefore(NEXT))
                .toList();
        long absent = events.stream()
                .filter(event -> event.values().get(Columns.COUNTRY) == null)
                .count();
        return (double) absent / events.size();
    }

    private Fault inject(FaultKind kind, Instant at, long rows) {
        FaultDraft draft = FaultDraft.ofHour(kind, TYPE, HOUR, at);
        Instant from = kind == FaultKind.PRODUCER_STOPPED ? at : HOUR;
        return ledger.add(new FaultDraft(kind, TYPE, from, NEXT, rows, at, draft.expectedRule(), ""));
    }
}
