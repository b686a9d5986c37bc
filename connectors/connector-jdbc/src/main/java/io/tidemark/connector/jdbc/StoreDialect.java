package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.StoreWords;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
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
public interface StoreDialect extends StoreWords {
    /** Quotes identifiers and writes what is common. */
    @Override
    SqlDialect calcite();

    @Override
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    default String blank(String operand) {
        return "(" + isEmpty().replace("{}", operand) + ")";
    }

    @Override
    default String fits(String operand, String pattern) {
        return "REGEXP_LIKE(" + operand + ", " + pattern + ")";
    }

    /**
     * The start of the window that holds the column's value. A value without time zone is read as UTC; a date is a day
     * of the zone's calendar.
     */
    TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone);

    /** The same for a store that has to be told the zone's offsets: rows lie within that span, if one is given. */
    default TimeExpression windowStart(
            ColumnType column, Grain grain, ZoneId zone, PartitionKey.@Nullable Window span) {
        return windowStart(column, grain, zone);
    }

    /** A literal to compare a column of that type with; for a date the first day that starts at the instant or later. */
    String bound(ColumnType column, Instant instant, ZoneId zone);

    /** {@code {}} as a point in time; null for a date that the store keeps but no calendar has, as of a month zero. */
    default String time(ColumnType column) {
        return "{}";
    }

    /** {@code {}} minus a duration, which may be negative. */
    String minus(Duration duration);

    /** Whether {@code {}} is not a number; null when the store knows no such value. */
    @Nullable
    String isNan();

    /** A number per row that moves when the row is rewritten; null when the store keeps none. */
    @Nullable
    String rowVersion();

    /** Whether rows can be grouped by this column. */
    boolean canGroup(Column column);

    /** What to group by so that only equal values of {@code {}} fall together. */
    default String exact(Column column) {
        return "{}";
    }

    /** Whether one pass can count the values of several columns apart from each other, by GROUPING SETS, without sorting. */
    default boolean groupsInSets() {
        return false;
    }

    /** A statement whose first inner query has nearly as many groups as rows, with what the store has to be told of that. */
    default String withManyGroups(String statement) {
        return statement;
    }

    /** Whether {@code {}} is a text without any character. */
    default String isEmpty() {
        return "{} = ''";
    }

    /** Whether the boolean {@code {}} is true. */
    default String isTrue() {
        return "{}";
    }

    /** Statements that begin a transaction none of whose statements may run longer than that. */
    default List<String> whenBegun(Duration timeout) {
        return List.of();
    }

    /** Whether a statement that fails leaves its transaction as it was. */
    default boolean survivesFailures() {
        return false;
    }

    /** How many rows the driver shall hold at a time. */
    default int fetchSize() {
        return 5_000;
    }

    /** Statements that prepare a transaction for grouping many rows. */
    List<String> beforeGrouping();

    /**
     * Reads a point in time from an answer; null for none. What has no time zone is UTC.
     *
     * @param zone in which a day starts
     */
    default @Nullable Instant readTime(ResultSet row, int index, ColumnType type, ZoneId zone) throws SQLException {
        return Times.read(row, index, type, zone);
    }

    /** The store's own words about an error, in one line. */
    default String words(SQLException error) {
        @Nullable String message = error.getMessage();
        return message == null
                ? "no message"
                : message.lines().findFirst().orElse("").strip();
    }

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
