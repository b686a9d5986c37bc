package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/** How one kind of store speaks SQL, where stores differ. Sessions run in UTC. */
public interface StoreDialect {
    /** Quotes identifiers and writes what is common. */
    SqlDialect calcite();

    /**
     * The start of the window that holds the column's value. A value without time zone is read as UTC; a date is a day
     * of the zone's calendar.
     */
    TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone);

    /** A literal to compare a column of that type with; for a date the first day that starts at the instant or later. */
    String bound(ColumnType column, Instant instant, ZoneId zone);

    /** {@code {}} minus a duration. */
    String minus(Duration duration);

    /** Whether {@code {}} is not a number; null when the store knows no such value. */
    @Nullable
    String isNan();

    /** A number per row that moves when the row is rewritten; null when the store keeps none. */
    @Nullable
    String rowVersion();

    /** Whether rows can be grouped by this column. */
    boolean canGroup(Column column);

    /** Statements that prepare a transaction for grouping many rows. */
    List<String> beforeGrouping();

    /** Reads a point in time from an answer; null for none. What has no time zone is UTC. */
    default @Nullable Instant time(ResultSet row, int index, ColumnType type) throws SQLException {
        return Times.read(row, index, type);
    }

    /** The store's own words about an error, in one line. */
    default String words(SQLException error) {
        @Nullable String message = error.getMessage();
        return message == null
                ? "no message"
                : message.lines().findFirst().orElse("").strip();
    }

    /** What an error means, where the standard's SQLState does not tell. */
    Optional<ErrorCode> meaning(SQLException error);
}
