package io.tidemark.rules.backtest;

import io.tidemark.core.dataset.Grain;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Reads times as people write them, and tells the grain from them. */
final class Stamps {
    /** A zone is read and left out: the hours are those of the series' own clock. */
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]['UTC']['['VV']']")
            .optionalEnd()
            .toFormatter();

    private static final int FIRST_ROWS = 5;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration SOME_DAYS = Duration.ofDays(4);
    private static final Duration SOME_WEEKS = Duration.ofDays(20);

    private Stamps() {}

    static LocalDateTime time(String stamp) {
        TemporalAccessor parsed = FORMAT.parseBest(stamp, LocalDateTime::from, LocalDate::from);
        return parsed instanceof LocalDateTime time
                ? time
                : LocalDate.from(parsed).atStartOfDay();
    }

    /** The grain by the least distance of the first few rows, so that later ones change nothing. */
    static Grain grain(List<SeriesRow> rows) {
        Duration least = Duration.ofDays(36_500);
        for (int i = 1; i < Math.min(FIRST_ROWS, rows.size()); i++) {
            Duration gap = Duration.between(rows.get(i - 1).time(), rows.get(i).time());
            least = gap.isPositive() && gap.compareTo(least) < 0 ? gap : least;
        }
        if (rows.size() < 2) {
            return Grain.DAY;
        }
        if (least.compareTo(HALF_A_DAY) <= 0) {
            return Grain.HOUR;
        }
        if (least.compareTo(SOME_DAYS) <= 0) {
            return Grain.DAY;
        }
        return least.compareTo(SOME_WEEKS) <= 0 ? Grain.WEEK : Grain.MONTH;
    }

    /** The grain of that name. */
    static Grain grain(String text) {
        return switch (text) {
            case "hourly" -> Grain.HOUR;
            case "daily" -> Grain.DAY;
            case "weekly" -> Grain.WEEK;
            case "monthly" -> Grain.MONTH;
            default ->
                throw new IllegalArgumentException(
                        "There is no grain '" + text + "'; there are hourly, daily, weekly, monthly");
        };
    }
}
