package io.tidemark.core.cadence;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often each place in the week (a day, for hours a day and an hour) held rows. Weeks and months have one place. */
final class WeekPattern {
    /** Four weeks tell a habit; three, when the place was empty in all of them. */
    private static final int WEEKS = 4;

    private static final double SELDOM = 0.25;
    private static final double MOSTLY = 0.75;
    /** So many windows must be as their place in the week says, or there is no pattern. */
    private static final double REGULAR = 0.9;

    private record Tally(int windows, int filled) {
        Tally plus(Tally other) {
            return new Tally(windows + other.windows, filled + other.filled);
        }

        int asUsual() {
            return Math.max(filled, windows - filled);
        }
    }

    private final Partitioning.TimeWindows how;
    private final Map<Integer, Tally> places = new HashMap<>();

    WeekPattern(Partitioning.TimeWindows how, Collection<PartitionKey.Window> past, Set<PartitionKey> present) {
        this.how = how;
        past.forEach(
                window -> places.merge(place(window), new Tally(1, present.contains(window) ? 1 : 0), Tally::plus));
    }

    /** Whether windows at this one's place in the week usually have no rows. */
    boolean isSilent(PartitionKey.Window window) {
        Tally seen = at(window);
        return seen.windows() >= WEEKS - 1 && seen.filled() <= SELDOM * seen.windows();
    }

    /** Whether windows at this one's place in the week usually have rows. */
    boolean isFilled(PartitionKey.Window window) {
        Tally seen = at(window);
        return seen.windows() >= WEEKS && seen.filled() >= MOSTLY * seen.windows();
    }

    /** Whether the weeks are alike, over four of them at least. */
    boolean isRegular() {
        int windows = places.values().stream().mapToInt(Tally::windows).sum();
        int asUsual = places.values().stream().mapToInt(Tally::asUsual).sum();
        int weeks = places.values().stream().mapToInt(Tally::windows).max().orElse(0);
        return weeks >= WEEKS && asUsual >= REGULAR * windows;
    }

    private Tally at(PartitionKey.Window window) {
        return places.getOrDefault(place(window), new Tally(0, 0));
    }

    private int place(PartitionKey.Window window) {
        ZonedDateTime start = window.from().atZone(how.zone());
        int day = start.getDayOfWeek().getValue();
        return switch (how.grain()) {
            case HOUR -> day * 100 + start.getHour();
            case DAY -> day;
            case WEEK, MONTH -> 0;
        };
    }
}
