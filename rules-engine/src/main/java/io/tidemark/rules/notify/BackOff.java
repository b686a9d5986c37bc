package io.tidemark.rules.notify;

import java.time.Duration;

/** How long to wait before the next attempt: longer each time, and not the same for all messages. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;
    private static final double SPREAD = 0.2;

    private BackOff() {}

    /**
     * The wait after a failed attempt.
     *
     * @param failed how many attempts had failed before
     * @param key what the spread is derived from, so that it is the same each time
     */
    static Duration after(int failed, String key) {
        double millis = FIRST.toMillis() * Math.pow(2, Math.min(failed, MOST_DOUBLINGS));
        double spread = 1 + SPREAD * Math.floorMod((key + failed).hashCode(), 1_000) / 1_000.0;
        return Duration.ofMillis(Math.min(Math.round(millis * spread), LONGEST.toMillis()));
    }
}
