package io.tidemark.rules.detect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Calendar arithmetic on minutes since 1970, in the series' own time. */
final class Clock {
    static final long HOUR = 60;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;
    private static final int FRIDAY = 4;
    /** 1970 began on a Thursday. */
    private static final int FIRST_WEEKDAY = 3;

    private Clock() {}

    static long minute(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }

    static long day(long minute) {
        return Math.floorDiv(minute, DAY);
    }

    /** From Monday, 0, to Sunday, 6. */
    static int weekday(long minute) {
        return (int) Math.floorMod(day(minute) + FIRST_WEEKDAY, 7L);
    }

    static boolean isWeekend(long minute) {
        return weekday(minute) > FRIDAY;
    }

    static int hour(long minute) {
        return (int) (Math.floorMod(minute, DAY) / HOUR);
    }

    static LocalDate date(long minute) {
        return LocalDate.ofEpochDay(day(minute));
    }
}
