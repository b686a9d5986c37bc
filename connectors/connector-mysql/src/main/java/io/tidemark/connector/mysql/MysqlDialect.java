package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.connector.jdbc.Days;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.connector.jdbc.words.ListedHashes;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.MysqlSqlDialect;
import org.jspecify.annotations.Nullable;

/** How MySQL and MariaDB speak SQL. */
final class MysqlDialect implements StoreDialect {
    static final MysqlDialect INSTANCE = new MysqlDialect();

    private static final SqlDialect CALCITE =
            new MysqlSqlDialect(MysqlSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("`"));
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final ColumnSql COLUMNS = new MysqlColumns();
    private static final ListedHashes HASHES =
            new ListedHashes(MysqlWords.WORDS, INSTANCE::exact, MysqlWords.LONGEST_LIST);
    private static final Estimates ESTIMATES = new MysqlEstimates();

    private MysqlDialect() {}

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Most collations take upper for lower case, and some an accent for none. */
    @Override
    public String text(String operand) {
        return "(CONVERT(" + operand + " USING utf8mb4) COLLATE utf8mb4_bin)";
    }

    @Override
    public String fits(String operand, String pattern) {
        return "(" + operand + " REGEXP " + pattern + ")";
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone) {
        return windowStart(column, grain, zone, null);
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone, PartitionKey.@Nullable Window span) {
        return new WindowStart(grain, zone, span).of(column);
    }

    @Override
    public String bound(ColumnType column, Instant instant, ZoneId zone) {
        return switch (column) {
            case TIMESTAMP, TIMESTAMP_TZ -> literal(instant.atOffset(ZoneOffset.UTC));
            case DATE -> "DATE '" + Days.firstFrom(instant, zone) + "'";
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a time column: " + column);
        };
    }

    static String literal(OffsetDateTime time) {
        return "TIMESTAMP '" + TEXT.format(time) + "'";
    }

    @Override
    public String time(ColumnType column) {
        return column == ColumnType.DATE ? "({} + INTERVAL 0 DAY)" : "({} + INTERVAL 0 SECOND)";
    }

    @Override
    public String minus(Duration duration) {
        return "({} - INTERVAL " + BigDecimal.valueOf(duration.toNanos() / 1_000, 6) + " SECOND)";
    }

    @Override
    public @Nullable String isNan() {
        return null;
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

    /** Collations take different texts for equal, and a sort compares long values by their beginnings. */
    @Override
    public String exact(Column column) {
        boolean text = column.type() == ColumnType.TEXT;
        if (NativeTypes.isLong(column.nativeType())) {
            return text ? MysqlWords.LONG_TEXT : "SHA2({}, 256)";
        }
        return text ? MysqlWords.EXACT_TEXT : "{}";
    }

    /** Without that, MariaDB looks each row up in a table on disk, at ten times the cost of sorting. */
    @Override
    public String withManyGroups(String statement) {
        return statement.replaceFirst("FROM \\(SELECT ", "FROM (SELECT SQL_BIG_RESULT ");
    }

    /** Most collations take blanks for nothing. */
    @Override
    public String isEmpty() {
        return "OCTET_LENGTH({}) = 0";
    }

    /** Each server skips what is meant for the other. */
    @Override
    public List<String> whenBegun(Duration timeout) {
        return List.of(
                "SET SESSION /*!80000 max_execution_time = %d *//*M!100600 max_statement_time = %d */"
                        .formatted(timeout.toMillis(), timeout.toSeconds()),
                "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }

    /** It does, and the driver takes a savepoint for a change. */
    @Override
    public boolean survivesFailures() {
        return true;
    }

    /** Row by row: the driver's word for it. */
    @Override
    public int fetchSize() {
        return Integer.MIN_VALUE;
    }

    @Override
    public List<String> beforeGrouping() {
        return List.of("SET SESSION group_concat_max_len = " + MysqlWords.LONGEST_LIST);
    }

    @Override
    public ColumnSql columns() {
        return COLUMNS;
    }

    @Override
    public ListedHashes hashes() {
        return HASHES;
    }

    @Override
    public Estimates estimates() {
        return ESTIMATES;
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return ServerErrors.meaning(error.getErrorCode());
    }
}
