package io.tidemark.connector.jdbc;

import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor asks for of each row: the values, the hashes of those that the server hashes, and the time that places it.
 *
 * @param hashed which of the columns have a hash
 * @param time the last of what is asked for; null when rows are not placed
 */
record ResultColumns(
        StoreDialect dialect,
        List<String> expressions,
        List<Column> columns,
        List<Column> hashed,
        @Nullable Column time) {
    static ResultColumns of(StoreDialect dialect, ScanRequest request) {
        RowsSql sql = new RowsSql(dialect, request);
        List<Column> columns =
                request.columns().stream().map(name -> column(request, name)).toList();
        List<String> expressions =
                new ArrayList<>(request.columns().stream().map(sql::quoted).toList());
        List<Column> hashed = new ArrayList<>();
        for (Column column : columns) {
            @Nullable String hash = hash(dialect, column);
            if (hash != null) {
                hashed.add(column);
                expressions.add(hash.replace("{}", sql.quoted(column.name())));
            }
        }
        @Nullable
        Column time = request.how() instanceof Partitioning.TimeWindows how ? column(request, how.timeColumn()) : null;
        if (time != null) {
            expressions.add(sql.quoted(time.name()));
        }
        return new ResultColumns(
                dialect, expressions.isEmpty() ? List.of("1") : expressions, columns, List.copyOf(hashed), time);
    }

    private static Column column(ScanRequest request, String name) {
        return request.dataset()
                .schema()
                .column(name)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.COLUMN_GONE, request.dataset().ref().name() + " has no column " + name));
    }

    private static @Nullable String hash(StoreDialect dialect, Column column) {
        @Nullable ValueHashes hashes = dialect.hashes();
        @Nullable String hash = hashes == null ? null : hashes.hash(column);
        return hash == null ? null : hash.replace("{}", dialect.exact(column));
    }

    ResultRow read(ResultSet answer) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        @Nullable Long[] hashes = new Long[columns.size()];
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = read(answer, ++place, columns.get(i).type());
        }
        for (Column column : hashed) {
            long hash = answer.getLong(++place);
            hashes[columns.indexOf(column)] = answer.wasNull() ? null : (Long) hash;
        }
        @Nullable Instant at = time == null ? null : time(answer, ++place, time.type());
        return new ResultRow(values, hashes, at);
    }

    private @Nullable Object read(ResultSet answer, int index, ColumnType type) throws SQLException {
        return switch (type) {
            case BOOLEAN -> known(answer, answer.getBoolean(index));
            case INTEGER -> integer(answer.getBigDecimal(index));
            case DECIMAL -> answer.getBigDecimal(index);
            case FLOAT -> known(answer, answer.getDouble(index));
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> time(answer, index, type);
            case BINARY -> bytes(answer.getBytes(index));
            case TEXT -> text(answer, index);
            case TIME, UUID, JSON, ARRAY, OTHER -> answer.getString(index);
        };
    }

    private @Nullable Instant time(ResultSet answer, int index, ColumnType type) throws SQLException {
        return dialect.readTime(answer, index, type, ZoneOffset.UTC);
    }

    /** Blanks that fill up a text of fixed length do not count. */
    private static @Nullable String text(ResultSet answer, int index) throws SQLException {
        @Nullable String value = answer.getString(index);
        if (value == null || answer.getMetaData().getColumnType(index) != Types.CHAR) {
            return value;
        }
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(0, end);
    }

    private static @Nullable Object known(ResultSet answer, Object value) throws SQLException {
        return answer.wasNull() ? null : value;
    }

    /** Beyond the range of a long only some stores' numbers lie. */
    private static @Nullable Object integer(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.toBigInteger().bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null ? null : HexFormat.of().formatHex(value);
    }
}
