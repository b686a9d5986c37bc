package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.connector.jdbc.words.OffsetSteps;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where windows start, without the server's time zones and without DATE_FORMAT, which yields text at twice the cost:
 * hours as moments in UTC, longer windows as the first day in the zone's calendar. Dates that no calendar has, as
 * 2025-06-00, become null.
 */
record WindowStart(Grain grain, ZoneId zone, PartitionKey.@Nullable Window span) {
    private static final int HOUR = (int) Duration.ofHours(1).toSeconds();

    TimeExpression of(ColumnType column) {
        if (column == ColumnType.DATE) {
            return new TimeExpression(firstDay("{}"), ColumnType.DATE, true);
        }
        if (grain == Grain.HOUR) {
            return new TimeExpression(hour(), ColumnType.TIMESTAMP, true);
        }
        return new TimeExpression(firstDay(shifted(offsets(IntUnaryOperator.identity()))), ColumnType.DATE, true);
    }

    /** Zones that are off by whole hours have the hours of UTC. */
    private String hour() {
        OffsetSteps odd = offsets(seconds -> Math.floorMod(seconds, HOUR));
        String local = shifted(odd);
        String start = "(CAST(" + local + " AS DATE) + INTERVAL HOUR(" + local + ") HOUR)";
        return odd.isNothing() ? start : "(" + start + " - INTERVAL " + odd.sql(MysqlDialect::literal) + " SECOND)";
    }

    private String firstDay(String local) {
        String day = "CAST(" + local + " AS DATE)";
        return switch (grain) {
            case HOUR, DAY -> "(" + day + " + INTERVAL 0 DAY)";
            case WEEK -> "(" + day + " - INTERVAL WEEKDAY(" + local + ") DAY)";
            case MONTH -> "(" + day + " - INTERVAL (DAYOFMONTH(" + local + ") - 1) DAY)";
        };
    }

    private OffsetSteps offsets(IntUnaryOperator what) {
        return OffsetSteps.of(zone, span, what);
    }

    private static String shifted(OffsetSteps offsets) {
        return offsets.isNothing() ? "{}" : "({} + INTERVAL " + offsets.sql(MysqlDialect::literal) + " SECOND)";
    }
}
