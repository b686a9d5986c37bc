package io.tidemark.connector.mysql;

import java.time.Duration;

/**
 * How long a change stays a "maybe": signals have whole seconds, and MariaDB dates a change by the start of its
 * transaction, so that a younger one may be followed by another of the same second.
 */
record Settling(Duration after) {
    static final Settling USUAL = new Settling(Duration.ofMinutes(1));

    boolean isOver(long changedSecond, long nowSecond) {
        return nowSecond - changedSecond > after.toSeconds();
    }
}
