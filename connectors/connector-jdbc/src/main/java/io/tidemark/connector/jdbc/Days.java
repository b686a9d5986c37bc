package io.tidemark.connector.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days of a calendar, as columns of dates have them. */
public final class Days {
    private Days() {}

    /** The first day that starts at that instant or later. */
    public static LocalDate firstFrom(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    }
}
