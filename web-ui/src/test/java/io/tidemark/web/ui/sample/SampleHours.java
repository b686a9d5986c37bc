package io.tidemark.web.ui.sample;

import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;

import io.tidemark.core.arrival.Ages;
import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Tally;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.PartitionBuilder;
import io.tidemark.testkit.ProfileBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills a dataset with windows: a daily wave with a little noise, and troubles here and there. */
final class SampleHours {
    private static final Duration DEEP = Duration.ofDays(2);

    private final InMemoryStore store;
    private final FakeHealth health;
    private final Instant now;

    SampleHours(InMemoryStore store, FakeHealth health, Instant now) {
        this.store = store;
        this.health = health;
        this.now = now;
    }

    /** Windows back to so many days ago; {@code trouble} 0 for none, more for more. */
    void fill(Dataset dataset, Partitioning.TimeWindows windows, int days, int trouble) {
        PartitionKey.Window window = windows.windowAt(now.minus(Duration.ofDays(days)));
        for (int i = 0; !window.from().isAfter(now); i++) {
            double hour = window.from().atZone(ZoneOffset.UTC).getHour();
            double wave = 1 + 0.55 * Math.sin((hour - 9) / 24 * 2 * Math.PI);
            double rows = 240_000.0 * wave * (windows.grain() == Grain.HOUR ? 1 : 24);
            add(dataset, window, rows, noise(dataset, i), troubleAt(dataset, i, trouble));
            arrive(dataset, windows, window, i);
            window = windows.grain().after(window, windows.zone());
        }
    }

    /** Half is there at a half of the window, the last ones come up to an hour later. */
    private void arrive(Dataset dataset, Partitioning.TimeWindows how, PartitionKey.Window window, int i) {
        long rows = store.partitions().find(dataset.id(), window).orElseThrow().rowsOrZero();
        SortedMap<Duration, Long> byAge = new TreeMap<>();
        for (Duration age : new Ages(how).of(window)) {
            if (!window.until().plus(age).isAfter(now)) {
                byAge.put(
                        age,
                        Math.round(rows
                                * share(window, age, i)
                                / share(window, Duration.between(window.until(), now), i)));
            }
        }
        store.arrivals().save(dataset.id(), List.of(new Arrival(window, byAge)));
    }

    private static double share(PartitionKey.Window window, Duration age, int i) {
        double hours = age.toMinutes() / 60.0;
        double length = Duration.between(window.from(), window.until()).toMinutes() / 60.0;
        return hours <= 0
                ? Math.max(0.01, (0.93 - i % 7 * 0.01) * (1 + hours / length))
                : 1 - (0.07 + i % 7 * 0.01) * Math.exp(-hours * (6 + i % 5));
    }

    private static double noise(Dataset dataset, int i) {
        return 1 + 0.012 * Math.sin(i * 12.9898 + dataset.id().hashCode());
    }

    private static int troubleAt(Dataset dataset, int i, int trouble) {
        int dice = Math.floorMod(Math.abs(dataset.id().hashCode() + i * 7919), 400);
        return dice < trouble * 8 ? dice % 8 + 1 : 0;
    }

    private void add(Dataset dataset, PartitionKey.Window window, double usual, double noise, int trouble) {
        health.expect(dataset.id(), window, usual);
        PartitionBuilder partition = aPartition().of(dataset.id()).at(window).changedAt(window.until());
        if (window.until().isAfter(now)) {
            double gone = Duration.between(window.from(), now).toMinutes() / 60.0;
            keep(dataset, partition.arriving(), window, Math.round(usual * Math.min(1, gone)), 0, 0);
            return;
        }
        long rows = Math.round(usual * noise);
        switch (trouble) {
            case 1 -> store.partitions().save(List.of(partition.missing().build()));
            case 2 -> keep(dataset, partition, window, Math.round(rows * 0.88), 0, 0);
            case 3 -> keep(dataset, partition, window, Math.round(rows * 0.61), 0, 0);
            case 4 -> keep(dataset, partition, window, rows, rows / 40, 0);
            case 5 -> keep(dataset, partition.marked(Mark.LATE), window, rows, 0, rows / 9);
            case 6 -> keep(dataset, partition.marked(Mark.BACKFILLED, Mark.REOPENED), window, rows, 0, rows);
            case 7 -> keep(dataset, partition.reopened(), window, rows, rows / 9000, 0);
            case 8 -> keep(dataset, partition, window, Math.round(rows * 0.964), 0, 0);
            default -> keep(dataset, partition, window, rows, rows / 20_000, 0);
        }
    }

    private void keep(
            Dataset dataset,
            PartitionBuilder partition,
            PartitionKey.Window window,
            long rows,
            long copies,
            long late) {
        store.partitions().save(List.of(partition.withRows(rows).build()));
        ProfileBuilder profile = aProfile()
                .of(dataset.id())
                .at(window)
                .takenAt(window.until())
                .withRows(rows)
                .withDuplicates(copies, rows)
                .withLateRows(late)
                .withNulls("country", rows / 180)
                .withNulls("event_id", 0)
                .withNulls("played_ms", rows / 2600)
                .with(new Measure.NumberStats("played_ms"), new NumberSummary(rows, 0, 7_212_000, 186_340.5, 4e15));
        if (dataset.id().equals(SampleData.PLAYS) && window.from().isAfter(now.minus(DEEP))) {
            SampleColumns.deep(profile, rows, window.from())
                    .costing(new ProfileCost("stream", 1, rows, rows * 178, Duration.ofMillis(1900)));
        }
        misplaced(dataset, profile, rows);
        store.profiles().save(List.of(profile.build()));
    }

    private static void misplaced(Dataset dataset, ProfileBuilder profile, long rows) {
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows
                && windows.eventColumn() != null) {
            profile.with(new Measure.OutsideRows(windows.eventTime(), windows.lateness()), new Tally(rows / 2_000));
        }
    }
}
