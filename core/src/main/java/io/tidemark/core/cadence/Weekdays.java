package io.tidemark.core.cadence;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Days of the week in words. */
final class Weekdays {
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int LEAST_RANGE = 3;

    private Weekdays() {}

    /** For example {@code on weekdays}, {@code on Mon–Thu}, {@code on Mon, Wed and Fri}. */
    static String words(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return "every day";
        }
        if (days.equals(WORKING)) {
            return "on weekdays";
        }
        return days.equals(WEEKEND) ? "on weekends" : "on " + names(List.copyOf(EnumSet.copyOf(days)));
    }

    private static String names(List<DayOfWeek> days) {
        boolean range = days.getLast().getValue() - days.getFirst().getValue() + 1 == days.size();
        if (range && days.size() >= LEAST_RANGE) {
            return name(days.getFirst()) + "–" + name(days.getLast());
        }
        List<String> names = new ArrayList<>(days.stream().map(Weekdays::name).toList());
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
