package io.tidemark.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void fiveFailuresMakeOnePairWait() {
        fail(4);
        assertThat(attempts.wait("anna", "10.0.0.1")).isZero();
        fail(1);
        assertThat(attempts.wait("anna", "10.0.0.1")).hasSeconds(30);
        assertThat(attempts.wait("anna", "10.0.0.2")).isZero();
        assertThat(attempts.wait("bert", "10.0.0.1")).isZero();
    }

    @Test
    void theWaitEndsAndCountingStartsAnew() {
        fail(5);
        clock.advance(Duration.ofSeconds(29));
        assertThat(attempts.wait("anna", "10.0.0.1")).hasSeconds(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempts.wait("anna", "10.0.0.1")).isZero();
        fail(4);
        assertThat(attempts.wait("anna", "10.0.0.1")).isZero();
    }

    @Test
    void successForgetsFailures() {
        fail(4);
        attempts.succeeded("anna", "10.0.0.1");
        fail(4);
        assertThat(attempts.wait("anna", "10.0.0.1")).isZero();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(_ -> attempts.failed("anna", "10.0.0.1"));
    }
}
