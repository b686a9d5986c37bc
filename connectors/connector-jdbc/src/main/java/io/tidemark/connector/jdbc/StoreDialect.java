package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.error.ErrorCode;
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

    /** SQL over single values; by default the store computes no measure that needs any. */
    default ColumnSql columns() {
        return new ColumnSql() {};
    }

    /** How values are hashed; null when the store cannot, so that different values are not counted in SQL. */
    default @Nullable ValueHashes hashes() {
        return null;
    }

    /** What can be known beforehand; by default nothing. */
    default Estimates estimates() {
        return Estimates.NONE;
    }

    /** How keys are handed out to be counted on our side; null when they are grouped by the store instead. */
    default @Nullable KeyStream keyStream() {
        return null;
    }

    /** How many columns an answer may have at most. */
    default int mostColumns() {
        return 1_000;
    }

    /** What an error means, where the standard's SQLState does not tell. */
    Optional<ErrorCode> meaning(SQLException error);
}
