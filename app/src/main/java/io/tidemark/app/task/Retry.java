package io.tidemark.app.task;

import java.time.Duration;

/** How long a task that failed waits. */
final class Retry {
    static final Duration DELAY = Duration.ofSeconds(15);

    private Retry() {}
}
