package io.tidemark.core.dataset;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a dataset's windows are expected: on some days of the week and, for hours, between two hours of the day, all in
 * the dataset's time zone, but not on holidays. Weeks and months are always expected.
 *
 * @param learnt whether days and hours are those that the past teaches, so that only the holidays are set
 * @param fromHour the first hour of the day that is expected
 * @param untilHour the first that is not; at or before {@code fromHour} it is on the next day
 */
public record Calendar(boolean learnt, Set<DayOfWeek> days, int fromHour, int untilHour, Holidays holidays) {
    private static final int HOURS = 24;
    private static final Pattern TEXT = Pattern.compile("([a-z,-]+)(?:\\s+(\\d{1,2})-(\\d{1,2}))?");
    private static final String EVERY_DAY = "daily";
    private static final String LEARNT = "learnt";
    private static final Pattern EXCEPT = Pattern.compile("\\s+except\\s+");

    public Calendar {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one day");
        }
        if (fromHour < 0 || fromHour >= HOURS || untilHour < 0 || untilHour > HOURS || fromHour == untilHour) {
            throw new IllegalArgumentException(
                    "A calendar's hours are two different ones from 0 to 24, not " + fromHour + "-" + untilHour);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** A calendar without holidays. */
    public Calendar(Set<DayOfWeek> days, int fromHour, int untilHour) {
        this(false, days, fromHour, untilHour, Holidays.NONE);
    }

    /**
     * The calendar that is written like {@code mon-fri}, {@code mon,wed,fri}, {@code mon-fri 06-22}, {@code daily 08-18},
     * {@code mon-fri except 01-01, easter-2} or {@code learnt except 12-25}.
     */
    public static Calendar of(String text) {
        String[] parts = EXCEPT.split(text.strip().toLowerCase(Locale.ROOT), 2);
        Holidays holidays = parts.length == 1 ? Holidays.NONE : Holidays.of(parts[1]);
        if (parts[0].equals(LEARNT)) {
            if (holidays.isEmpty()) {
                throw new IllegalArgumentException(
                        "A calendar that is learnt needs no setting but for its holidays, such as 'learnt except 12-25'");
            }
            return new Calendar(true, EnumSet.allOf(DayOfWeek.class), 0, HOURS, holidays);
        }
        Calendar week = week(parts[0]);
        return new Calendar(false, week.days, week.fromHour, week.untilHour, holidays);
    }

    private static Calendar week(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "A calendar is days and hours such as 'mon-fri', 'mon,wed' or 'daily 06-22', with or without 'except"
                            + " 12-25, easter-2', not '" + text + "'");
        }
        boolean wholeDays = found.group(2) == null;
        return new Calendar(
                days(found.group(1)),
                wholeDays ? 0 : Integer.parseInt(found.group(2)),
                wholeDays ? HOURS : Integer.parseInt(found.group(3)));
    }

    /** Whether the window should come. */
    public boolean expects(PartitionKey.Window window, Partitioning.TimeWindows how) {
        ZonedDateTime start = window.from().atZone(how.zone());
        if (isHoliday(window, how)) {
            return false;
        }
        return switch (how.grain()) {
            case HOUR -> expectsHour(start);
            case DAY -> days.contains(start.getDayOfWeek());
            case WEEK, MONTH -> true;
        };
    }

    /** Whether an hour or a day lies on a holiday. */
    public boolean isHoliday(PartitionKey.Window window, Partitioning.TimeWindows how) {
        return switch (how.grain()) {
            case HOUR, DAY -> holidays.has(window.from().atZone(how.zone()).toLocalDate());
            case WEEK, MONTH -> false;
        };
    }

    /** The day counts on which the hours begin: with {@code fri 22-04} Saturday's first hours are Friday's. */
    private boolean expectsHour(ZonedDateTime start) {
        int hour = start.getHour();
        if (fromHour < untilHour) {
            return days.contains(start.getDayOfWeek()) && hour >= fromHour && hour < untilHour;
        }
        return hour >= fromHour
                ? days.contains(start.getDayOfWeek())
                : hour < untilHour && days.contains(start.getDayOfWeek().minus(1));
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        String week = learnt ? LEARNT : week();
        return holidays.isEmpty() ? week : week + " except " + holidays;
    }

    private String week() {
        String text = days.size() == DayOfWeek.values().length
                ? EVERY_DAY
                : days.stream().map(Calendar::name).collect(Collectors.joining(","));
        return fromHour == 0 && untilHour == HOURS
                ? text
                : String.format(Locale.ROOT, "%s %02d-%02d", text, fromHour, untilHour);
    }

    private static Set<DayOfWeek> days(String text) {
        if (text.equals(EVERY_DAY)) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            List<String> ends = List.of(part.split("-", 2));
            DayOfWeek last = day(ends.getLast());
            for (DayOfWeek day = day(ends.getFirst()); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A calendar's days are mon, tue, wed, thu, fri, sat, sun or daily, not '" + name + "'"));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
