package io.tidemark.connector.mysql;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.Utf8View;
import io.tidemark.connector.jdbc.RowFeed;
import io.tidemark.connector.jdbc.RowPlacement;
import io.tidemark.connector.jdbc.RowsSql;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.SqlFailures;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of some partitions, sent one by one; a value is the text that the server hashes until it is asked for. */
final class TextCursor implements RecordCursor {
    private static final byte[] NO_VALUE = {};

    private final RowFeed<byte[][]> feed;
    private final List<TextColumn> columns;
    private final int timeColumn;
    private final RowPlacement placement;
    private final ServerHash hash = new ServerHash();
    private PartitionKey partition = PartitionKey.WHOLE;
    private byte[][] row = {};
    private long bytes;

    private TextCursor(RowFeed<byte[][]> feed, List<TextColumn> columns, int timeColumn, RowPlacement placement) {
        this.feed = feed;
        this.columns = List.copyOf(columns);
        this.timeColumn = timeColumn;
        this.placement = placement;
    }

    /**
     * Opens the cursor; the session is closed with it.
     *
     * @param condition that rows fit besides; empty for all
     */
    static TextCursor open(Session session, SqlFailures failures, ScanRequest request, String condition) {
        List<String> names = new ArrayList<>(request.columns());
        int timeColumn = -1;
        if (request.how() instanceof Partitioning.TimeWindows how) {
            if (!names.contains(how.timeColumn())) {
                names.add(how.timeColumn());
            }
            timeColumn = names.indexOf(how.timeColumn());
        }
        RowsSql sql = new RowsSql(MysqlDialect.INSTANCE, request);
        List<TextColumn> columns =
                names.stream().map(name -> TextColumn.of(column(request, name))).toList();
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            expressions.add(columns.get(i).expression().replace("{}", sql.quoted(names.get(i))));
        }
        String statement = sql.where(expressions.isEmpty() ? List.of("1") : expressions, condition);
        String about = request.dataset().ref().name().toString();
        RowPlacement placement = RowPlacement.of(request);
        int width = columns.size();
        return new TextCursor(
                new RowFeed<>(session, failures, about, statement, answer -> read(answer, width)),
                columns,
                timeColumn,
                placement);
    }

    private static byte[][] read(ResultSet answer, int width) throws SQLException {
        byte[][] values = new byte[width][];
        for (int i = 0; i < width; i++) {
            byte @Nullable [] value = answer.getBytes(i + 1);
            values[i] = value == null ? NO_VALUE : value;
        }
        return values;
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
        byte @Nullable [][] read = feed.next();
        while (read != null && !placed(read)) {
            read = feed.next();
        }
        return read != null;
    }

    private boolean placed(byte[][] read) {
        row = read;
        for (byte[] value : read) {
            bytes += value.length;
        }
        if (timeColumn < 0) {
            return true;
        }
        PartitionKey.@Nullable Window window = placement.at(micros(timeColumn));
        if (window != null) {
            partition = window;
        }
        return window != null;
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public PartitionKey partition() {
        return partition;
    }

    private String string(int column) {
        return new String(row[column], StandardCharsets.UTF_8);
    }

    private ColumnType type(int column) {
        return columns.get(column).type();
    }

    /** A date that no calendar has is a value, but none that could be handed out. */
    @Override
    public @Nullable Object value(int column) {
        if (isNull(column)) {
            return null;
        }
        return switch (type(column)) {
            case BOOLEAN -> isTrue(column);
            case INTEGER -> integer(column);
            case DECIMAL -> new BigDecimal(string(column));
            case FLOAT -> number(column);
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> {
                long micros = micros(column);
                yield micros <= Micros.FIRST ? null : Micros.instant(micros);
            }
            case TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER -> string(column);
        };
    }

    /** Beyond the range of a long only unsigned ones lie. */
    private Object integer(int column) {
        BigDecimal value = new BigDecimal(string(column));
        return value.toBigInteger().bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    @Override
    public long hash(int column) {
        return columns.get(column).digested() ? hash.ofDigest(row[column]) : hash.of(row[column]);
    }

    @Override
    public boolean isNull(int column) {
        return isNoValue(row[column]);
    }

    @SuppressWarnings("ReferenceEquality") // an empty text has no bytes either
    private static boolean isNoValue(byte[] value) {
        return value == NO_VALUE;
    }

    @Override
    public boolean isTrue(int column) {
        return type(column) == ColumnType.BOOLEAN && !isNull(column) && row[column][0] == 't';
    }

    @Override
    public boolean isBlank(int column) {
        return type(column) == ColumnType.TEXT && !isNull(column) && row[column].length == 0;
    }

    @Override
    public double number(int column) {
        return type(column).isNumeric() && !isNull(column) ? Double.parseDouble(string(column)) : Double.NaN;
    }

    @Override
    public long micros(int column) {
        return type(column).isTime() && !isNull(column) ? TextTime.micros(row[column]) : NO_TIME;
    }

    @Override
    public boolean text(int column, Utf8View view) {
        if (isNull(column) || !columns.get(column).isText()) {
            return false;
        }
        view.show(row[column], 0, row[column].length);
        return true;
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void close() {
        feed.close();
    }
}
