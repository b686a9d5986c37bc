package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.connector.jdbc.Days;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.KeyStream;
import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.connector.jdbc.ValueHashes;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.error.ErrorCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;

/** How PostgreSQL speaks SQL. Where a window has a fixed length, date_bin finds it at half the cost of date_trunc. */
final class PostgresqlDialect implements StoreDialect {
    static final PostgresqlDialect INSTANCE = new PostgresqlDialect();

    private static final SqlDialect CALCITE =
            new PostgresqlSqlDialect(PostgresqlSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\""));
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final ColumnSql COLUMNS = new PostgresqlColumns();
    private static final ValueHashes HASHES = new PostgresqlHashes();
    private static final Estimates ESTIMATES = new PostgresqlEstimates();
    private static final KeyStream KEYS = new KeyCopy();
    private static final String IN_UTC = "{} AT TIME ZONE 'UTC'";

    private static final String MEMORY =
            "SELECT set_config('work_mem', greatest(pg_size_bytes(current_setting('work_mem')), 67108864) / 1024 || 'kB', true)";

    private PostgresqlDialect() {}

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public String fits(String operand, String pattern) {
        return "(" + operand + " ~ " + pattern + ")";
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone) {
        boolean utc = zone.normalized().equals(ZoneOffset.UTC);
        boolean fixed = grain == Grain.HOUR ? hasWholeHours(zone) : utc && grain != Grain.MONTH;
        boolean zoned = column == ColumnType.TIMESTAMP_TZ;
        if (column == ColumnType.DATE) {
            String midnight = "CAST({} AS timestamp)";
            return utc
                    ? new TimeExpression("date_trunc('" + unit(grain) + "', " + midnight + ")", ColumnType.TIMESTAMP)
                    : new TimeExpression(
                            "date_trunc('" + unit(grain) + "', " + midnight + ") AT TIME ZONE " + text(zone),
                            ColumnType.TIMESTAMP_TZ);
        }
        if (fixed) {
            String type = zoned ? "TIMESTAMPTZ" : "TIMESTAMP";
            return new TimeExpression(
                    "date_bin(" + stride(grain) + ", {}, " + type + " '" + origin(grain) + (zoned ? "+00" : "") + "')",
                    column);
        }
        String instant = zoned ? "{}" : IN_UTC;
        return new TimeExpression(
                "date_trunc('" + unit(grain) + "', " + instant + ", " + text(zone) + ")", ColumnType.TIMESTAMP_TZ);
    }

    /** Whether the zone was never off UTC by a part of an hour since computers count time. */
    private static boolean hasWholeHours(ZoneId zone) {
        Instant epoch = Instant.EPOCH;
        return isWholeHour(zone.getRules().getOffset(epoch))
                && zone.getRules().getTransitions().stream()
                        .filter(change -> change.getInstant().isAfter(epoch))
                        .allMatch(change -> isWholeHour(change.getOffsetAfter()))
                && zone.getRules().getTransitionRules().stream().allMatch(rule -> isWholeHour(rule.getOffsetAfter()));
    }

    private static boolean isWholeHour(ZoneOffset offset) {
        return offset.getTotalSeconds() % Duration.ofHours(1).toSeconds() == 0;
    }

    private static String unit(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static String stride(Grain grain) {
        return switch (grain) {
            case HOUR -> "INTERVAL '1 hour'";
            case DAY -> "INTERVAL '1 day'";
            case WEEK -> "INTERVAL '7 days'";
            case MONTH -> throw new IllegalArgumentException("Months differ in length");
        };
    }

    /** A Monday for weeks. */
    private static String origin(Grain grain) {
        return grain == Grain.WEEK ? "1970-01-05 00:00:00" : "1970-01-01 00:00:00";
    }

    private static String text(ZoneId zone) {
        return "'" + zone.getId().replace("'", "''") + "'";
    }

    @Override
    public String bound(ColumnType column, Instant instant, ZoneId zone) {
        return switch (column) {
            case TIMESTAMP_TZ -> "TIMESTAMPTZ '" + TEXT.format(instant.atOffset(ZoneOffset.UTC)) + "+00'";
            case TIMESTAMP -> "TIMESTAMP '" + TEXT.format(instant.atOffset(ZoneOffset.UTC)) + "'";
            case DATE -> "DATE '" + Days.firstFrom(instant, zone) + "'";
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a time column: " + column);
        };
    }

    @Override
    public String minus(Duration duration) {
        return "({} - INTERVAL '" + BigDecimal.valueOf(duration.toNanos() / 1_000, 6) + " seconds')";
    }

    @Override
    public String isNan() {
        return "{} = 'NaN'";
    }

    @Override
    public String rowVersion() {
        return "CAST(CAST(xmin AS text) AS bigint)";
    }

    @Override
    public boolean canGroup(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, BINARY -> true;
            case JSON, ARRAY, OTHER -> false;
        };
    }

    /**
     * Grouping by an expression is estimated at a group per row, which PostgreSQL would sort for. A scan that starts where
     * another one is would add doubles up in another order each time. Groups that are taken to need more memory than a
     * statement may use are sorted whatever it costs.
     */
    @Override
    public List<String> beforeGrouping() {
        return List.of("SET LOCAL enable_sort = off", "SET LOCAL synchronize_seqscans = off", MEMORY);
    }

    @Override
    public boolean groupsInSets() {
        return true;
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

    @Override
    public KeyStream keyStream() {
        return KEYS;
    }

    /** PostgreSQL's limit is 1,664. */
    @Override
    public int mostColumns() {
        return 1_600;
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return Optional.empty();
    }
}
