package io.tidemark.web.ui.chart;

import io.tidemark.core.dataset.Grain;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where the windows of a grain stand: hours under days, days under weeks, weeks and months under years. */
final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM dd", Locale.ENGLISH);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("MMM dd", Locale.ENGLISH);
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int WEEKS = 53;
    private static final int MONTHS = 12;

    private final Grain grain;
    private final ZoneId zone;

    /** Hours are those of UTC; days and longer those of the dataset's zone. */
    Calendar(Grain grain, ZoneId zone) {
        this.grain = grain;
        this.zone = grain == Grain.HOUR ? ZoneOffset.UTC : zone;
    }

    /** The first day of the row that holds the instant. */
    LocalDate row(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return switch (grain) {
            case HOUR -> day;
            case DAY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK, MONTH -> day.withDayOfYear(1);
        };
    }

    LocalDate rowBefore(LocalDate row) {
        return switch (grain) {
            case HOUR -> row.minusDays(1);
            case DAY -> row.minusWeeks(1);
            case WEEK, MONTH -> row.minusYears(1);
        };
    }

    int column(Instant at) {
        ZonedDateTime time = at.atZone(zone);
        return switch (grain) {
            case HOUR -> time.getHour();
            case DAY -> time.getDayOfWeek().getValue() - 1;
            case WEEK -> (int) Math.min(WEEKS - 1, ChronoUnit.DAYS.between(row(at), time.toLocalDate()) / DAYS);
            case MONTH -> time.getMonthValue() - 1;
        };
    }

    List<String> columns() {
        return switch (grain) {
            case HOUR -> numbers(HOURS, 0, "%02d");
            case DAY -> List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
            case WEEK -> numbers(WEEKS, 1, "%d");
            case MONTH -> numbers(MONTHS, 1, "%02d");
        };
    }

    String label(LocalDate row) {
        return switch (grain) {
            case HOUR -> DAY.format(row);
            case DAY -> WEEK.format(row) + " – " + WEEK.format(row.plusDays(DAYS - 1));
            case WEEK, MONTH -> String.valueOf(row.getYear());
        };
    }

    boolean isRest(LocalDate row) {
        return grain == Grain.HOUR && row.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    private static List<String> numbers(int count, int first, String format) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> String.format(Locale.ROOT, format, number))
                .toList();
    }
}
