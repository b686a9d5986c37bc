package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the producers send: the healthy traffic with the ledger's faults laid over it. */
public final class Deliveries {

    public static final String FAULTY_PRODUCER = "android";
    public static final String FAULTY_VERSION = "9.0.14";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Generator generator;
    private final Ledger ledger;
    private final Extras extras;

    public Deliveries(Generator generator, Ledger ledger) {
        this.generator = generator;
        this.ledger = ledger;
        this.extras = new Extras(generator, ledger);
    }

    /** The hour's events by event time, each once, as they were sent first. */
    public List<Event> produced(EventType type, Instant hour) {
        List<Fault> stops = ledger.of(FaultKind.PRODUCER_STOPPED, type);
        List<Fault> bursts = ledger.of(FaultKind.NULL_BURST, type);
        List<Fault> added = ledger.of(FaultKind.COLUMN_ADDED, type);
        return generator.hour(type, hour).stream()
                .filter(event -> stops.stream().noneMatch(stop -> lasts(stop, event)))
                .map(event -> bursts.stream().anyMatch(burst -> blanks(burst, event)) ? withoutCountry(event) : event)
                .map(event -> added.stream().anyMatch(since -> isSince(since, event)) ? withQuality(event) : event)
                .toList();
    }

    /** What reached the topic in [from, until), in that order: first sendings, resent batches, extras of a burst. */
    public List<Event> delivered(EventType type, Instant from, Instant until) {
        Instant first = from.minus(Generator.LONGEST_DELAY).truncatedTo(ChronoUnit.HOURS);
        Stream<Event> regular = Stream.iterate(first, hour -> hour.isBefore(until), hour -> hour.plus(HOUR))
                .flatMap(hour -> produced(type, hour).stream());
        return Stream.of(regular, resent(type, from, until), extras.delivered(type, from, until))
                .flatMap(stream -> stream)
                .filter(event ->
                        !event.ingestedAt().isBefore(from) && event.ingestedAt().isBefore(until))
                .sorted(Comparator.comparing(Event::ingestedAt))
                .toList();
    }

    /** The copies that a resent batch consists of: the hour's first events, delivered once more. */
    public List<Event> copies(Fault resent) {
        return produced(resent.dataset(), resent.from()).stream()
                .limit(resent.rows())
                .map(event -> event.ingestedAt(resent.injectedAt()))
                .toList();
    }

    /** How many events of the kind's span are lost or blanked when the draft becomes a fault. */
    public long affected(FaultDraft draft) {
        Fault fault = draft.numbered(0);
        Instant first = draft.from().truncatedTo(ChronoUnit.HOURS);
        long regular = Stream.iterate(first, hour -> hour.isBefore(draft.until()), hour -> hour.plus(HOUR))
                .flatMap(hour -> generator.hour(draft.dataset(), hour).stream())
                .filter(event -> draft.kind() == FaultKind.NULL_BURST ? blanks(fault, event) : lasts(fault, event))
                .count();
        return draft.kind() == FaultKind.NULL_BURST ? regular + extras.count(fault) : regular;
    }

    private Stream<Event> resent(EventType type, Instant from, Instant until) {
        return ledger.of(FaultKind.BATCH_RESENT, type).stream()
                .filter(fault ->
                        !fault.injectedAt().isBefore(from) && fault.injectedAt().isBefore(until))
                .flatMap(fault -> copies(fault).stream());
    }

    private boolean lasts(Fault fault, Event event) {
        return fault.covers(event.eventTime()) && event.eventTime().isBefore(ledger.lastsUntil(fault));
    }

    private boolean blanks(Fault burst, Event event) {
        return lasts(burst, event)
                && isSince(burst, event)
                && FAULTY_PRODUCER.equals(event.values().get(Columns.PRODUCER))
                && FAULTY_VERSION.equals(event.values().get(Columns.APP_VERSION));
    }

    private static boolean isSince(Fault fault, Event event) {
        return !event.ingestedAt().isBefore(fault.injectedAt());
    }

    private static Event withoutCountry(Event event) {
        return event.with(Columns.COUNTRY, null);
    }

    private static Event withQuality(Event event) {
        return event.and(
                switch ((int) (event.id().getLeastSignificantBits() & 3)) {
                    case 0 -> "lossless";
                    case 1 -> "normal";
                    default -> "high";
                });
    }
}
