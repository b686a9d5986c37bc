package io.tidemark.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Signing in failed too often; it has to wait. */
final class TooManyAttemptsException extends AuthenticationException {
    private final Duration left;

    TooManyAttemptsException(Duration left) {
        super("Signing in failed too often; try again in " + seconds(left) + " s.");
        this.left = left;
    }

    long secondsLeft() {
        return seconds(left);
    }

    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
