package io.tidemark.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it on. */
final class ManualClock implements InstantSource {

    private Instant now;

    ManualClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void advance(Duration step) {
        now = now.plus(step);
    }
}
