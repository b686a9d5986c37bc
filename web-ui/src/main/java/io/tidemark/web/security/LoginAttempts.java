package io.tidemark.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts failed sign-ins by user and address; after five in a row the pair waits for 30 s. */
public final class LoginAttempts {
    private static final int ALLOWED = 5;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_USER = 100;

    private final InstantSource clock;
    private final Map<Who, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public LoginAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the pair still has to wait; zero when it need not. */
    synchronized Duration wait(String user, String address) {
        Failures found = failures.get(new Who(user, address));
        Instant until = found == null ? null : found.lockedUntil();
        Duration left = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String user, String address) {
        Who who = new Who(user, address);
        Failures before = failures.remove(who);
        int count = before == null || before.lockedUntil() != null ? 1 : before.count() + 1;
        failures.put(
                who,
                new Failures(count, count < ALLOWED ? null : clock.instant().plus(WAIT)));
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(new Who(user, address));
    }

    private record Who(String user, String address) {
        private Who {
            user = user.substring(0, Math.min(user.length(), LONGEST_USER));
        }
    }

    private record Failures(int count, @Nullable Instant lockedUntil) {}
}
