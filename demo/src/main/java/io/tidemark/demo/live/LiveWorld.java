package io.tidemark.demo.live;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import io.tidemark.demo.fault.Healing;
import io.tidemark.demo.traffic.EventType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The running world: producers, partitions ahead of time, and the fault script, on two timer threads. */
public final class LiveWorld implements AutoCloseable {

    private static final Duration FIRST_FAULT = Duration.ofSeconds(40);

    private final Stage stage;
    private final LiveTraffic traffic;
    private final Injector injector;
    private final Healer healer;
    private final Instant since;
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(2);

    /**
     * @param since where the past ended
     */
    public LiveWorld(Stage stage, Instant since) {
        this.stage = stage;
        this.since = since;
        this.traffic = new LiveTraffic(stage.clock(), stage.deliveries(), stage.writer(), since);
        Reload reload = new Reload(stage.warehouse(), stage.reader());
        this.injector = new Injector(traffic, stage.deliveries(), stage.warehouse(), reload, stage.ledger());
        this.healer = new Healer(traffic, reload, stage.ledger());
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Starts the traffic and, when an interval is given, the fault script. */
    public void start(Optional<Duration> faultInterval) {
        var _ = timers.scheduleWithFixedDelay(guarded(traffic::send), 0, 2, TimeUnit.SECONDS);
        var _ = timers.scheduleWithFixedDelay(guarded(this::createHours), 10, 10, TimeUnit.MINUTES);
        faultInterval.ifPresent(interval -> {
            FaultScript script = new FaultScript(injector, healer, since, interval);
            schedule(script, interval.compareTo(FIRST_FAULT) < 0 ? interval : FIRST_FAULT);
        });
    }

    public Optional<Fault> inject(FaultKind kind) {
        return injector.inject(kind);
    }

    public Healing heal(Fault fault) {
        return healer.heal(fault);
    }

    @Override
    public void close() {
        timers.shutdown();
        try {
            if (!timers.awaitTermination(10, TimeUnit.SECONDS)) {
                timers.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule(FaultScript script, Duration wait) {
        Duration[] next = {wait};
        var _ = timers.schedule(
                () -> {
                    guarded(() -> next[0] = script.next()).run();
                    if (!timers.isShutdown()) {
                        schedule(script, next[0]);
                    }
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void createHours() {
        Instant hour = stage.clock().instant().truncatedTo(ChronoUnit.HOURS);
        try {
            for (EventType type : EventType.values()) {
                stage.warehouse().createHours(type, hour, hour.plus(PastLoader.AHEAD));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The coming hours' partitions were not created: " + e.getMessage(), e);
        }
    }

    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!timers.isShutdown()) {
                    stage.console().accept(String.valueOf(e.getMessage()));
                }
            }
        };
    }
}
