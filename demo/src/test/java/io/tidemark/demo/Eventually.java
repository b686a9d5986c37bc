package io.tidemark.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks again until an answer is right or a deadline has passed. */
final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    static <T> void eventually(Callable<T> question, Predicate<T> right) throws Exception {
        long end = System.nanoTime() + DEADLINE.toNanos();
        T answer = question.call();
        while (!right.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.call();
        }
        assertThat(answer).matches(right);
    }
}
