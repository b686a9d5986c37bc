package io.tidemark.connector.jdbc;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one query's answer, read forward while the store's cursor hands them out. */
final class ResultCursor implements RecordCursor {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();

    private final Session session;
    private final SqlFailures failures;
    private final String about;
    private final ResultSet answer;
    private final List<Column> columns;
    private final RowPlacement placement;
    private final @Nullable Column time;
    private final @Nullable Object[] values;
    private final boolean[] padded;
    private PartitionKey partition = PartitionKey.WHOLE;

    private ResultCursor(Session session, SqlFailures failures, ScanRequest request, String sql) throws SQLException {
        this.session = session;
        this.failures = failures;
        this.about = request.dataset().ref().name().toString();
        this.columns =
                request.columns().stream().map(name -> column(request, name)).toList();
        this.placement = RowPlacement.of(request);
        this.time = request.how() instanceof Partitioning.TimeWindows how ? column(request, how.timeColumn()) : null;
        this.values = new Object[columns.size()];
        this.answer = session.stream(sql);
        this.padded = new boolean[values.length];
        for (int i = 0; i < padded.length; i++) {
            padded[i] = answer.getMetaData().getColumnType(i + 1) == Types.CHAR;
        }
    }

    /** Opens the cursor; the session is closed with it, or when that fails. */
    static ResultCursor open(Session session, StoreDialect dialect, SqlFailures failures, ScanRequest request)
            throws SQLException {
        RowsSql sql = new RowsSql(dialect, request);
        List<String> expressions =
                new ArrayList<>(request.columns().stream().map(sql::quoted).toList());
        if (request.how() instanceof Partitioning.TimeWindows how) {
            expressions.add(sql.quoted(how.timeColumn()));
        }
        if (expressions.isEmpty()) {
            expressions.add("1");
        }
        return new ResultCursor(session, failures, request, sql.of(expressions, ""));
    }

    private static Column column(ScanRequest request, String name) {
        return request.dataset()
                .schema()
                .column(name)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.COLUMN_GONE, request.dataset().ref().name() + " has no column " + name));
    }

    @Override
    public boolean next() {
        try {
            while (answer.next()) {
                if (placed()) {
                    read();
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw failures.of(e, about);
        }
    }

    private boolean placed() throws SQLException {
        if (time == null) {
            return true;
        }
        @Nullable Instant at = Times.read(answer, columns.size() + 1, time.type());
        PartitionKey.@Nullable Window window = at == null ? null : placement.at(Micros.of(at));
        if (window != null) {
            partition = window;
        }
        return window != null;
    }

    private void read() throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = read(i + 1, columns.get(i).type());
        }
    }

    private @Nullable Object read(int index, ColumnType type) throws SQLException {
        return switch (type) {
            case BOOLEAN -> known(answer.getBoolean(index));
            case INTEGER -> integer(answer.getBigDecimal(index));
            case DECIMAL -> answer.getBigDecimal(index);
            case FLOAT -> known(answer.getDouble(index));
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> Times.read(answer, index, type);
            case BINARY -> bytes(answer.getBytes(index));
            case TEXT -> text(answer.getString(index), padded[index - 1]);
            case TIME, UUID, JSON, ARRAY, OTHER -> answer.getString(index);
        };
    }

    /** Blanks that fill up a text of fixed length do not count. */
    private static @Nullable String text(@Nullable String value, boolean padded) {
        int end = value == null ? 0 : value.length();
        while (padded && end > 0 && value != null && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value == null ? null : value.substring(0, end);
    }

    private @Nullable Object known(Object value) throws SQLException {
        return answer.wasNull() ? null : value;
    }

    /** Beyond the range of a long only some stores' unsigned integers lie. */
    private static @Nullable Object integer(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.toBigInteger().bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static @Nullable String bytes(byte @Nullable [] value) {
        return value == null ? null : HexFormat.of().formatHex(value);
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public PartitionKey partition() {
        return partition;
    }

    @Override
    public @Nullable Object value(int column) {
        return values[column];
    }

    /** By XXH3 of the value's text, numbers without trailing zeros. */
    @Override
    public long hash(int column) {
        Object value = Objects.requireNonNull(values[column]);
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        return XXH3.hashCharsToLong(text);
    }

    @Override
    public void close() {
        try (session;
                answer) {
            Arrays.fill(values, null);
        } catch (SQLException e) {
            throw failures.of(e, about);
        }
    }
}
