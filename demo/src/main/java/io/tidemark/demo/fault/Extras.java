package io.tidemark.demo.fault;

import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events that the faulty app version had kept back and sends at once when its burst of nulls begins within an hour. */
final class Extras {

    private static final double SHARE = 0.25;
    private static final int FIRST_INDEX = 1_000_000;
    private static final Duration REACH = Duration.ofMinutes(10);

    private final Generator generator;
    private final Ledger ledger;

    Extras(Generator generator, Ledger ledger) {
        this.generator = generator;
        this.ledger = ledger;
    }

    Stream<Event> delivered(EventType type, Instant from, Instant until) {
        return ledger.of(FaultKind.NULL_BURST, type).stream()
                .filter(burst ->
                        !burst.injectedAt().isBefore(from) && burst.injectedAt().isBefore(until))
                .flatMap(this::of);
    }

    /** A quarter of what the hour had so far: a fifth of its events then lacks the value. */
    int count(Fault burst) {
        Instant hour = hour(burst);
        long before = generator.hour(burst.dataset(), hour).stream()
                .filter(event -> event.ingestedAt().isBefore(burst.injectedAt()))
                .count();
        return (int) Math.ceil(before * SHARE);
    }

    private Stream<Event> of(Fault burst) {
        Instant hour = hour(burst);
        int count = count(burst);
        Duration sinceHour = Duration.between(hour, burst.injectedAt());
        long reach = Math.min(sinceHour.toMillis(), REACH.toMillis());
        return IntStream.range(0, count).mapToObj(index -> {
            Instant time = burst.injectedAt().minusMillis(reach).plusMillis(reach * index / count);
            return generator
                    .event(burst.dataset(), hour, FIRST_INDEX + index, time)
                    .ingestedAt(burst.injectedAt())
                    .with(Columns.PRODUCER, Deliveries.FAULTY_PRODUCER)
                    .with(Columns.APP_VERSION, Deliveries.FAULTY_VERSION)
                    .with(Columns.COUNTRY, null);
        });
    }

    private static Instant hour(Fault burst) {
        return burst.from().truncatedTo(ChronoUnit.HOURS);
    }
}
