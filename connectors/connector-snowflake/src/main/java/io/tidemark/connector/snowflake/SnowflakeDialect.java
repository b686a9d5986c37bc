package io.tidemark.connector.snowflake;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.connector.jdbc.Days;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.connector.jdbc.ValueHashes;
import io.tidemark.connector.jdbc.words.ListedHashes;
import io.tidemark.connector.jdbc.words.WordedColumns;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.SnowflakeSqlDialect;
import org.jspecify.annotations.Nullable;

/** How Snowflake speaks SQL. */
final class SnowflakeDialect implements StoreDialect {
    static final SnowflakeDialect INSTANCE = new SnowflakeDialect();

    private static final SqlDialect CALCITE =
            new SnowflakeSqlDialect(SnowflakeSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                @Override
                public boolean supportsNestedAggregations() {
                    return false;
                }
            };
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final int LONGEST_LIST = 16 * 1_024 * 1_024;
    private static final ColumnSql COLUMNS = new WordedColumns(SnowflakeWords.WORDS);
    private static final ValueHashes HASHES = new ListedHashes(SnowflakeWords.WORDS, column -> "{}", LONGEST_LIST);
    private static final Estimates ESTIMATES = new SnowflakeEstimates();

    private SnowflakeDialect() {}

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Its REGEXP_LIKE wants the whole text to fit. */
    @Override
    public String fits(String operand, String pattern) {
        return "(REGEXP_INSTR(" + operand + ", " + pattern + ") > 0)";
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone) {
        return new TimeExpression(Windows.key(column, grain, zone), ColumnType.TIMESTAMP);
    }

    /** With a zone as TIMESTAMP_LTZ, to which neither kind of column with a zone has to be converted. */
    @Override
    public String bound(ColumnType column, Instant instant, ZoneId zone) {
        String utc = TEXT.format(instant.atOffset(ZoneOffset.UTC));
        return switch (column) {
            case TIMESTAMP_TZ -> "CAST('" + utc + "+00:00' AS TIMESTAMP_LTZ)";
            case TIMESTAMP -> "CAST('" + utc + "' AS TIMESTAMP_NTZ)";
            case DATE -> "CAST('" + Days.firstFrom(instant, zone) + "' AS DATE)";
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a time column: " + column);
        };
    }

    @Override
    public String minus(Duration duration) {
        return "DATEADD('MICROSECOND', " + -duration.toNanos() / 1_000 + ", {})";
    }

    @Override
    public String isNan() {
        return "{} = CAST('NaN' AS FLOAT)";
    }

    @Override
    public @Nullable String rowVersion() {
        return null;
    }

    @Override
    public boolean canGroup(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, BINARY -> true;
            case JSON, ARRAY, OTHER -> false;
        };
    }

    @Override
    public List<String> beforeGrouping() {
        return List.of();
    }

    @Override
    public ColumnSql columns() {
        return COLUMNS;
    }

    @Override
    public ValueHashes hashes() {
        return HASHES;
    }

    @Override
    public Estimates estimates() {
        return ESTIMATES;
    }

    /** The driver hands out none of java.time's types. */
    @Override
    public @Nullable Instant readTime(ResultSet row, int index, ColumnType type, ZoneId zone) throws SQLException {
        if (type == ColumnType.DATE) {
            @Nullable String day = row.getString(index);
            return day == null ? null : LocalDate.parse(day).atStartOfDay(zone).toInstant();
        }
        @Nullable
        Timestamp time = type == ColumnType.TIMESTAMP
                ? row.getTimestamp(index, Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT))
                : row.getTimestamp(index);
        return time == null ? null : time.toInstant();
    }

    /** All of them: the driver often puts what matters into the second line. */
    @Override
    public String words(SQLException error) {
        return SnowflakeErrors.words(error);
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return SnowflakeErrors.meaning(error);
    }
}
