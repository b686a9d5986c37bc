package io.tidemark.core.cadence;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is expected in the course of a week, in words. */
final class Weekly {
    private static final int HOURS = 24;
    private static final int WEEK = 7 * HOURS;
    private static final int MOST_PARTS = 2;

    private final Partitioning.TimeWindows how;
    private final Predicate<PartitionKey.Window> expected;

    Weekly(Partitioning.TimeWindows how, Predicate<PartitionKey.Window> expected) {
        this.how = how;
        this.expected = expected;
    }

    /** For example {@code Hourly, 05:00–23:00 on weekdays}; empty where nothing is expected. */
    String words(Instant now) {
        Map<DayOfWeek, Set<Integer>> hours = lastWeek(now);
        if (hours.isEmpty()) {
            return "";
        }
        return adverb(how.grain())
                + switch (how.grain()) {
                    case HOUR -> ofHours(hours);
                    case DAY -> hours.size() == DayOfWeek.values().length ? "" : " " + Weekdays.words(hours.keySet());
                    case WEEK, MONTH -> "";
                };
    }

    /** The expected hours of each day, without days of which none is. */
    private Map<DayOfWeek, Set<Integer>> lastWeek(Instant now) {
        Map<DayOfWeek, Set<Integer>> hours = new EnumMap<>(DayOfWeek.class);
        PartitionKey.Window window = how.windowAt(now.minus(Duration.ofDays(7)));
        while (!window.from().isAfter(now)) {
            if (expected.test(window)) {
                ZonedDateTime start = window.from().atZone(how.zone());
                hours.computeIfAbsent(start.getDayOfWeek(), unseen -> new TreeSet<>())
                        .add(start.getHour());
            }
            window = how.grain().after(window, how.zone());
        }
        return hours;
    }

    private static String ofHours(Map<DayOfWeek, Set<Integer>> hours) {
        Map<Set<Integer>, Set<DayOfWeek>> alike = new LinkedHashMap<>();
        hours.forEach((day, some) ->
                alike.computeIfAbsent(some, unseen -> new TreeSet<>()).add(day));
        int count = hours.values().stream().mapToInt(Set::size).sum();
        if (count == WEEK) {
            return ", around the clock";
        }
        boolean plain = alike.size() <= MOST_PARTS && alike.keySet().stream().allMatch(Weekly::isOneStretch);
        if (!plain) {
            return ", in " + count + " of the " + WEEK + " hours of the week";
        }
        return alike.entrySet().stream()
                .map(part -> stretch(part.getKey()) + " " + Weekdays.words(part.getValue()))
                .collect(Collectors.joining(" and ", ", ", ""));
    }

    private static boolean isOneStretch(Set<Integer> hours) {
        TreeSet<Integer> sorted = new TreeSet<>(hours);
        return sorted.last() - sorted.first() + 1 == sorted.size();
    }

    private static String stretch(Set<Integer> hours) {
        TreeSet<Integer> sorted = new TreeSet<>(hours);
        return hours.size() == HOURS
                ? "around the clock"
                : String.format(Locale.ROOT, "%02d:00–%02d:00", sorted.first(), sorted.last() + 1);
    }

    static String adverb(Grain grain) {
        return switch (grain) {
            case HOUR -> "Hourly";
            case DAY -> "Daily";
            case WEEK -> "Weekly";
            case MONTH -> "Monthly";
        };
    }

    static String plural(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT) + "s";
    }

    static String span(PartitionKey.Window first, PartitionKey.Window last) {
        Duration span = Duration.between(first.from(), last.until());
        long days = Math.round((double) span.toHours() / HOURS);
        return days > 1 ? days + " days" : span.toHours() + " hours";
    }
}
