package io.tidemark.core.arrival;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ages at which it is noted how far a dataset's windows have filled: at a half and three quarters of their length,
 * at their end, at the deadline, and at fixed ages up to seven days. A count stands for an age when it is taken no more
 * than two minutes or a twentieth of the age after it.
 */
public record Ages(Partitioning.TimeWindows how) {
    private static final List<Duration> FIXED = List.of(
            Duration.ZERO,
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofDays(3),
            Duration.ofDays(7));
    private static final Duration SHORTEST_GRACE = Duration.ofMinutes(2);
    private static final int GRACE_SHARE = 20;
    private static final Duration KEPT = Duration.ofDays(16);
    private static final int KEPT_WINDOWS = 60;

    /** The ages of a window, from the earliest on. */
    public SortedSet<Duration> of(PartitionKey.Window window) {
        Duration length = Duration.between(window.from(), window.until());
        SortedSet<Duration> ages = new TreeSet<>(FIXED);
        ages.add(length.dividedBy(2).negated());
        ages.add(length.dividedBy(4).negated());
        ages.add(how.lateness());
        return ages;
    }

    /** The ages that the window has reached after {@code since}, as far as a count that is taken now stands for them. */
    public List<Duration> reached(PartitionKey.Window window, Instant since, Instant now) {
        return of(window).stream()
                .filter(age -> isReached(window.until().plus(age), age, since, now))
                .toList();
    }

    /** The windows that have reached an age after {@code since}, the newest first. */
    public Set<PartitionKey.Window> due(Instant since, Instant now) {
        Set<PartitionKey.Window> windows = new LinkedHashSet<>();
        PartitionKey.Window current = how.windowAt(now);
        if (!reached(current, since, now).isEmpty()) {
            windows.add(current);
        }
        for (Duration age : Stream.concat(FIXED.stream(), Stream.of(how.lateness()))
                .sorted()
                .toList()) {
            PartitionKey.Window window = before(how.windowAt(now.minus(age)));
            while (isReached(window.until().plus(age), age, since, now)) {
                windows.add(window);
                window = before(window);
            }
        }
        return windows;
    }

    /** Windows that start earlier are no longer remembered. */
    public Instant horizon(Instant now) {
        PartitionKey.Window current = how.windowAt(now);
        Duration windows = Duration.between(current.from(), current.until()).multipliedBy(KEPT_WINDOWS);
        return now.minus(windows.compareTo(KEPT) > 0 ? windows : KEPT);
    }

    /** The ages that the window has passed for good, from the deadline on: what load times still tell of. */
    List<Duration> passed(PartitionKey.Window window, Instant now) {
        List<Duration> passed = new ArrayList<>(of(window).tailSet(how.lateness()));
        passed.removeIf(age -> window.until().plus(age).isAfter(now));
        return passed;
    }

    private static boolean isReached(Instant at, Duration age, Instant since, Instant now) {
        return at.isAfter(since) && !at.isAfter(now) && now.isBefore(at.plus(grace(age)));
    }

    private static Duration grace(Duration age) {
        Duration share = age.abs().dividedBy(GRACE_SHARE);
        return share.compareTo(SHORTEST_GRACE) > 0 ? share : SHORTEST_GRACE;
    }

    private PartitionKey.Window before(PartitionKey.Window window) {
        return how.windowAt(window.from().minusNanos(1));
    }
}
