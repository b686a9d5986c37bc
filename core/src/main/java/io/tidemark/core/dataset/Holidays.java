package io.tidemark.core.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days that are unlike others: those of every year ({@code 12-25}), those that move with Easter ({@code easter-2}), and
 * single ones ({@code 2026-05-02}).
 */
public record Holidays(List<String> days) {
    public static final Holidays NONE = new Holidays(List.of());
    private static final Pattern EASTER = Pattern.compile("easter([+-]\\d{1,2})?");
    private static final Pattern YEARLY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern SINGLE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int A_LEAP_YEAR = 2024;

    public Holidays {
        days = List.copyOf(new TreeSet<>(days));
        days.forEach(day -> in(day, A_LEAP_YEAR));
    }

    /** The days of a text like {@code 01-01, easter-2, 12-25, 2026-05-02}. */
    public static Holidays of(String text) {
        return new Holidays(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(day -> !day.isEmpty())
                .toList());
    }

    public boolean has(LocalDate date) {
        return days.stream()
                .anyMatch(day -> in(day, date.getYear()).filter(date::equals).isPresent());
    }

    /** All of them within these years. */
    public Set<LocalDate> between(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> days.stream().flatMap(day -> stream(day, year)))
                .collect(Collectors.toSet());
    }

    private static Stream<LocalDate> stream(String day, int year) {
        return in(day, year).stream();
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** When it is in that year; empty where it is in none such. */
    private static Optional<LocalDate> in(String day, int year) {
        try {
            if (YEARLY.matcher(day).matches()) {
                MonthDay each = MonthDay.parse("--" + day);
                return Optional.of(each).filter(it -> it.isValidYear(year)).map(it -> it.atYear(year));
            }
            if (SINGLE.matcher(day).matches()) {
                return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() == year);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no day '" + day + "' in the calendar of holidays", e);
        }
        Matcher moving = EASTER.matcher(day);
        if (!moving.matches()) {
            throw new IllegalArgumentException("A holiday is a day such as 12-25 (every year), easter-2, easter+1 or"
                    + " 2026-05-02 (once), not '" + day + "'");
        }
        return Optional.of(easter(year).plusDays(moving.group(1) == null ? 0 : Integer.parseInt(moving.group(1))));
    }

    /** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * toSunday) / 451;
        int days = moon + toSunday - 7 * late + 114;
        return Year.of(year).atMonth(days / 31).atDay(days % 31 + 1);
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        return String.join(", ", days);
    }
}
