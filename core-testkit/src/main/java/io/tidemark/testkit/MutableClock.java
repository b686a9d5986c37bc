package io.tidemark.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test says so. */
public final class MutableClock implements InstantSource {
    private Instant now;

    public MutableClock(Instant start) {
        this.now = start;
    }

    /** A clock that stands at {@link Builders#NOON}. */
    public static MutableClock atNoon() {
        return new MutableClock(Builders.NOON);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    public synchronized void set(Instant instant) {
        now = instant;
    }
}
