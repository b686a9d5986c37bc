package io.tidemark.demo.live;

import io.tidemark.demo.fault.Deliveries;
import io.tidemark.demo.topic.TopicWriter;
import io.tidemark.demo.traffic.EventType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** The producers: sends what is due since the last time, so that nothing is left out or sent twice. */
public final class LiveTraffic {

    private final InstantSource clock;
    private final Deliveries deliveries;
    private final TopicWriter writer;
    private Instant since;

    /**
     * @param since where the past ended
     */
    public LiveTraffic(InstantSource clock, Deliveries deliveries, TopicWriter writer, Instant since) {
        this.clock = clock;
        this.deliveries = deliveries;
        this.writer = writer;
        this.since = since;
    }

    /** Sends what was delivered until now. */
    public synchronized void send() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.isAfter(since)) {
            for (EventType type : EventType.values()) {
                writer.send(deliveries.delivered(type, since, now));
            }
            writer.flush();
            since = now;
        }
    }

    /** Changes the traffic from this moment on: everything before it is sent first, and nothing is sent meanwhile. */
    synchronized <T> T change(Function<Instant, T> change) {
        send();
        return change.apply(since);
    }
}
