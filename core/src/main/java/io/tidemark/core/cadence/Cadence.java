package io.tidemark.core.cadence;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which windows a dataset should have: those of the calendar that a person set, or else those that its past teaches.
 * Where at least four of five windows hold rows, every window is expected but those of a place in the week that stays
 * empty; where fewer do, those of the places in the week that are filled week by week. A dataset that comes and goes is
 * never missed.
 */
public final class Cadence {
    private static final int SHORTEST_PAST = 6;
    private static final double CONTINUOUS = 0.8;
    /** No more than this many windows are looked at, newest first; 40 days of hours. */
    private static final int LONGEST_PAST = 960;

    private final Partitioning.TimeWindows how;
    private final @Nullable Calendar calendar;
    private final Set<PartitionKey> present;

    /** @param present the windows that hold rows */
    public Cadence(Partitioning.TimeWindows how, @Nullable Calendar calendar, Set<PartitionKey> present) {
        this.how = how;
        this.calendar = calendar;
        this.present = present;
    }

    /** The windows up to now that should have come and have not, oldest first; the current one included. */
    public List<PartitionKey.Window> absent(Instant now) {
        List<PartitionKey.Window> all = windows(now);
        Predicate<PartitionKey.Window> expected = expected(all, now);
        return all.stream()
                .filter(window -> !present.contains(window) && expected.test(window))
                .toList();
    }

    /** When windows are expected from now on, and how that is known. */
    public Habit habit(Instant now) {
        String windows = Weekly.plural(how.grain());
        Calendar set = calendar;
        if (set != null && !set.learnt()) {
            return new Habit(
                    Weekly.adverb(how.grain()) + ", " + set, "set under Settings or in the configuration file");
        }
        List<PartitionKey.Window> all = windows(now);
        List<PartitionKey.Window> over = over(all, now);
        if (over.size() < SHORTEST_PAST) {
            return new Habit(
                    "Not known yet",
                    "it takes " + SHORTEST_PAST + " " + windows + " to learn, so far there are " + over.size()
                            + "; Settings › Expected on sets it");
        }
        String past = Weekly.span(over.getFirst(), over.getLast());
        String words = new Weekly(how, expected(all, now)).words(now);
        return words.isEmpty()
                ? new Habit(
                        "None",
                        windows + " came and went without a pattern of the week for " + past
                                + ", so none is missed; Settings › Expected on sets it")
                : new Habit(
                        words + (set == null ? "" : " except " + set.holidays()),
                        "learnt from " + past + "; Settings › Expected on sets it otherwise");
    }

    private List<PartitionKey.Window> over(List<PartitionKey.Window> all, Instant now) {
        return all.stream().filter(window -> isOver(window, now)).toList();
    }

    private Predicate<PartitionKey.Window> expected(List<PartitionKey.Window> all, Instant now) {
        Calendar set = calendar;
        if (set != null && !set.learnt()) {
            return window -> set.expects(window, how);
        }
        Predicate<PartitionKey.Window> habit = learnt(all, now);
        return set == null ? habit : window -> !set.isHoliday(window, how) && habit.test(window);
    }

    private Predicate<PartitionKey.Window> learnt(List<PartitionKey.Window> all, Instant now) {
        List<PartitionKey.Window> over = over(all, now);
        if (over.size() < SHORTEST_PAST) {
            return window -> false;
        }
        WeekPattern week = new WeekPattern(how, over, present);
        long filled = over.stream().filter(present::contains).count();
        if (filled >= CONTINUOUS * over.size()) {
            return window -> !week.isSilent(window);
        }
        return week.isRegular() ? week::isFilled : window -> false;
    }

    private boolean isOver(PartitionKey.Window window, Instant now) {
        return !now.isBefore(how.deadline(window));
    }

    private List<PartitionKey.Window> windows(Instant now) {
        PartitionKey.Window first = present.stream()
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .min(PartitionKey.Window::compareTo)
                .orElse(null);
        List<PartitionKey.Window> windows = new ArrayList<>();
        if (first == null) {
            return windows;
        }
        PartitionKey.Window window = how.windowAt(first.from());
        while (!window.from().isAfter(now)) {
            windows.add(window);
            window = how.grain().after(window, how.zone());
        }
        return windows.subList(Math.max(0, windows.size() - LONGEST_PAST), windows.size());
    }
}
