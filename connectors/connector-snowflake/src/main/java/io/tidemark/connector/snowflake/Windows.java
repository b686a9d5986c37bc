package io.tidemark.connector.snowflake;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/**
 * The window of a time in SQL. Its key is a TIMESTAMP_NTZ in UTC. Truncating a TIMESTAMP_TZ would truncate in the offset
 * that each value carries, and truncating local time and going back would name some midnights twice or never: so hours
 * are cut in UTC, and days and longer ones are named by an instant twelve hours after their local midnight, which every
 * calendar has exactly once.
 */
final class Windows {
    private Windows() {}

    static String key(ColumnType column, Grain grain, ZoneId zone) {
        return switch (column) {
            case DATE -> ofDate(grain, zone);
            case TIMESTAMP -> ofInstant("{}", grain, zone);
            case TIMESTAMP_TZ -> ofInstant("CAST(CONVERT_TIMEZONE('UTC', {}) AS TIMESTAMP_NTZ)", grain, zone);
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a time column: " + column);
        };
    }

    private static String ofDate(Grain grain, ZoneId zone) {
        String midnight = "CAST({} AS TIMESTAMP_NTZ)";
        if (isUtc(zone)) {
            return truncated(grain, midnight);
        }
        return grain == Grain.HOUR ? toUtc(zone, midnight) : toUtc(zone, noonOf(grain, midnight));
    }

    private static String ofInstant(String utc, Grain grain, ZoneId zone) {
        if (isUtc(zone)) {
            return truncated(grain, utc);
        }
        if (grain != Grain.HOUR) {
            return toUtc(zone, noonOf(grain, toLocal(zone, utc)));
        }
        OptionalInt minutes = HourOffset.minutes(zone);
        if (minutes.isEmpty()) {
            return toUtc(zone, truncated(grain, toLocal(zone, utc)));
        }
        int late = minutes.getAsInt();
        return late == 0
                ? truncated(grain, utc)
                : "DATEADD('MINUTE', " + late + ", " + truncated(grain, "DATEADD('MINUTE', -" + late + ", " + utc + ")")
                        + ")";
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static String truncated(Grain grain, String time) {
        return "DATE_TRUNC('" + grain.name() + "', " + time + ")";
    }

    private static String noonOf(Grain grain, String local) {
        return "DATEADD('HOUR', 12, " + truncated(grain, local) + ")";
    }

    private static String toLocal(ZoneId zone, String utc) {
        return "CONVERT_TIMEZONE('UTC', " + text(zone) + ", " + utc + ")";
    }

    private static String toUtc(ZoneId zone, String local) {
        return "CONVERT_TIMEZONE(" + text(zone) + ", 'UTC', " + local + ")";
    }

    private static String text(ZoneId zone) {
        return "'" + zone.getId().replace("'", "''") + "'";
    }
}
