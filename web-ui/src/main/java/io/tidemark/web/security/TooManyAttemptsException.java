package io.tidemark.web.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Signing in failed too often; it has to wait. */
final class TooManyAttemptsException extends AuthenticationException {
    private final Duration left;

    TooManyAttemptsException(Duration left) {
        super("Signing in failed too often");
        this.left = left;
    }

    String advice() {
        return getMessage() + "; try again in " + secondsLeft() + " s.";
    }

    long secondsLeft() {
        return left.plusMillis(999).toSeconds();
    }
}
