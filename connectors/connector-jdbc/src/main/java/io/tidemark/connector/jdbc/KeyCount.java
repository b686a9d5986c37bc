package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts streamed keys by partition, as long as there is memory for them. */
final class KeyCount implements KeyStream.Sink {
    private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

    private final Partitioning how;
    private final @Nullable Column time;
    private final KeyMemory memory;
    private final Map<PartitionKey, KeyTally> tallies = new HashMap<>();
    private KeyTally current = new KeyTally();
    private long from;
    private long until;
    private boolean full;

    KeyCount(Partitioning how, @Nullable Column time, KeyMemory memory) {
        this.how = how;
        this.time = time;
        this.memory = memory;
    }

    @Override
    public boolean row(long at, long key) {
        if (!memory.take()) {
            full = true;
            return false;
        }
        if (at < from || at >= until) {
            enter(at);
        }
        current.add(key);
        return true;
    }

    private void enter(long at) {
        switch (how) {
            case Partitioning.Undivided whole -> {
                from = Long.MIN_VALUE;
                until = Long.MAX_VALUE;
                current = tallies.computeIfAbsent(PartitionKey.WHOLE, unseen -> new KeyTally());
            }
            case Partitioning.TimeWindows windows -> {
                PartitionKey.Window window = windows.windowAt(instant(at, windows));
                boolean date = time != null && time.type() == ColumnType.DATE;
                from = date ? at : ChronoUnit.MICROS.between(Instant.EPOCH, window.from());
                until = date ? at + 1 : ChronoUnit.MICROS.between(Instant.EPOCH, window.until());
                current = tallies.computeIfAbsent(window, unseen -> new KeyTally());
            }
        }
    }

    private Instant instant(long at, Partitioning.TimeWindows windows) {
        return time != null && time.type() == ColumnType.DATE
                ? LocalDate.ofEpochDay(Math.floorDiv(at, DAY))
                        .atStartOfDay(windows.zone())
                        .toInstant()
                : Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }

    /** Whether memory ran out, so that what was counted is not all. */
    boolean isFull() {
        return full;
    }

    Map<PartitionKey, States> states(Measure.DuplicateRows measure) {
        Map<PartitionKey, States> states = new HashMap<>();
        tallies.forEach((partition, tally) -> states.put(
                partition, States.builder().put(measure, tally.tally()).build()));
        return states;
    }
}
