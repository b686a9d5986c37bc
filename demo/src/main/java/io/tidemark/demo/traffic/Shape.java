package io.tidemark.demo.traffic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** How busy an hour is: a smooth day with its peak at 16 UTC, and weekends of their own. */
public final class Shape {

    private static final double SWING = 0.45;
    private static final int STEEPEST_HOUR = 10;

    private Shape() {}

    /** The hour's expected volume as a factor of the average. */
    public static double factor(EventType type, Instant hour) {
        ZonedDateTime time = hour.atZone(ZoneOffset.UTC);
        double day = 1 + SWING * Math.sin(2 * Math.PI * (time.getHour() - STEEPEST_HOUR) / 24.0);
        return isWeekend(time.getDayOfWeek()) ? day * type.weekend() : day;
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
