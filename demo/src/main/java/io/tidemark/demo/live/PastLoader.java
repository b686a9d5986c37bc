package io.tidemark.demo.live;

import io.tidemark.demo.fault.Loaded;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.warehouse.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Fills topics and tables with the past, hour by hour, in parallel, as fast as the machine allows. */
public final class PastLoader {

    /** Partitions are created this far ahead. */
    public static final Duration AHEAD = Duration.ofDays(2);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int THREADS = 4;

    private final Stage stage;
    private final Loaded loaded;
    private final AtomicInteger doneHours = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    public PastLoader(Stage stage) {
        this.stage = stage;
        this.loaded = new Loaded(stage.deliveries(), stage.ledger());
    }

    /** Writes everything that was delivered in [first, until); returns how many events the topics got. */
    public long load(Instant first, Instant until) throws InterruptedException {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (EventType type : EventType.values()) {
            work.add(() -> fillTable(type, first, until));
            work.add(() -> fillTopic(type, first, until));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The past could not be loaded: " + e.getCause(), e);
        }
        stage.writer().flush();
        return sent.get();
    }

    private boolean fillTable(EventType type, Instant first, Instant until) throws SQLException, InterruptedException {
        stage.warehouse()
                .createHours(type, first, until.truncatedTo(ChronoUnit.HOURS).plus(AHEAD));
        try (Session session = stage.warehouse().open()) {
            for (Instant hour = first; hour.isBefore(until); hour = hour.plus(HOUR)) {
                session.loadHour(type, hour, loaded.hour(type, hour, until));
                tell(first, until);
            }
        }
        stage.warehouse().analyze(type);
        return true;
    }

    private boolean fillTopic(EventType type, Instant first, Instant until) throws InterruptedException {
        for (Instant hour = first; hour.isBefore(until); hour = hour.plus(HOUR)) {
            Instant end = hour.plus(HOUR).isBefore(until) ? hour.plus(HOUR) : until;
            var events = stage.deliveries().delivered(type, hour, end);
            // What was under way when the world began is not part of it.
            var ours = events.stream()
                    .filter(event -> !event.eventTime().isBefore(first))
                    .toList();
            stage.writer().send(ours);
            sent.addAndGet(ours.size());
            tell(first, until);
        }
        return true;
    }

    private void tell(Instant first, Instant until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The demo is stopped.");
        }
        int hours = (int) Math.ceilDiv(Duration.between(first, until).toSeconds(), HOUR.toSeconds());
        int all = hours * EventType.values().length * 2;
        int done = doneHours.incrementAndGet();
        int tenth = Math.max(1, all / 10);
        if (done % tenth == 0) {
            stage.console()
                    .accept(String.format(
                            "  %3d %% of the past: %,d events in the topics",
                            Math.min(100, done / tenth * 10), sent.get()));
        }
    }
}
