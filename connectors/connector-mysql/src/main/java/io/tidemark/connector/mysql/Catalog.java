package io.tidemark.connector.mysql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Keys;
import io.tidemark.core.dataset.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All tables and views with their columns, keys and range partitions from information_schema: a statement for each, and
 * one more on MariaDB, where a JSON column is a long text with a check.
 */
final class Catalog {
    private static final String TABLES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES
             WHERE TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW') AND %s ORDER BY 1, 2""";
    private static final String COLUMNS = """
            SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, DATA_TYPE, IS_NULLABLE
              FROM information_schema.COLUMNS
             WHERE %s ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""";
    private static final String PARTITIONED = """
            SELECT TABLE_SCHEMA, TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION
              FROM information_schema.PARTITIONS
             WHERE PARTITION_METHOD LIKE 'RANGE%%' AND PARTITION_ORDINAL_POSITION = 1 AND %s""";
    private static final String JSON = """
            SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
             WHERE CHECK_CLAUSE LIKE 'json_valid(%%' AND %s""";

    private final Session session;
    private final Extent extent;

    /** A pass over that part of the server. */
    Catalog(Session session, Extent extent) {
        this.session = session;
        this.extent = extent;
    }

    List<DatasetDescription> read() throws SQLException {
        List<Entry> entries = rows(TABLES, "TABLE_SCHEMA", Entry::read);
        Map<TableName, List<ColumnOf>> columns =
                rows(COLUMNS, "TABLE_SCHEMA", ColumnOf::read).stream().collect(Collectors.groupingBy(ColumnOf::table));
        List<UniqueKeys.Part> indexes = rows(UniqueKeys.SQL, "TABLE_SCHEMA", UniqueKeys.Part::read);
        Map<TableName, List<String>> keys = UniqueKeys.of(indexes);
        Map<TableName, List<String>> definitions = UniqueKeys.definitions(indexes);
        Map<TableName, String> ranges = new HashMap<>();
        rows(PARTITIONED, "TABLE_SCHEMA", Catalog::range)
                .forEach(range -> range.getValue()
                        .ifPresent(expression -> ranges.putIfAbsent(range.getKey(), expression.column())));
        Set<String> json = isMariaDb() ? Set.copyOf(rows(JSON, "CONSTRAINT_SCHEMA", Catalog::check)) : Set.of();
        return entries.stream()
                .filter(entry -> extent.holds(entry.table()))
                .map(entry -> new DatasetDescription(
                        new DatasetRef(entry.table().dataset(), entry.kind()),
                        new Schema(
                                columns(entry, columns.getOrDefault(entry.table(), List.of()), json),
                                Keys.of(definitions.getOrDefault(entry.table(), List.of()))),
                        ranges.get(entry.table()),
                        keys.getOrDefault(entry.table(), List.of())))
                .toList();
    }

    private <T> List<T> rows(String sql, String databaseColumn, Session.RowReader<T> reader) throws SQLException {
        return session.query(
                sql.formatted(extent.condition(databaseColumn)),
                reader,
                extent.parameters().toArray());
    }

    private boolean isMariaDb() throws SQLException {
        return ServerVersion.of(session).mariaDb();
    }

    /** A view's columns are not promised to hold values. */
    private static List<Column> columns(Entry entry, List<ColumnOf> columns, Set<String> json) {
        boolean view = entry.kind() == DatasetKind.VIEW;
        return columns.stream()
                .map(column -> new Column(
                        column.name(),
                        column.nativeType(),
                        json.contains(checkOf(column.table(), column.name())) ? ColumnType.JSON : column.type(),
                        view || column.nullable()))
                .toList();
    }

    private static Map.Entry<TableName, Optional<RangeExpression>> range(ResultSet row) throws SQLException {
        return Map.entry(TableName.read(row), RangeExpression.parse(row.getString(3), row.getString(4)));
    }

    private static String check(ResultSet row) throws SQLException {
        return TableName.read(row) + row.getString(3);
    }

    private static String checkOf(TableName table, String column) {
        return table + "json_valid(`" + column.replace("`", "``") + "`)";
    }

    private record Entry(TableName table, DatasetKind kind) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    TableName.read(row), row.getString(3).equals("VIEW") ? DatasetKind.VIEW : DatasetKind.TABLE);
        }
    }

    private record ColumnOf(TableName table, String name, String nativeType, ColumnType type, boolean nullable) {
        static ColumnOf read(ResultSet row) throws SQLException {
            return new ColumnOf(
                    TableName.read(row),
                    row.getString(3),
                    row.getString(4),
                    NativeTypes.of(row.getString(5), row.getString(4)),
                    !row.getString(6).equals("NO"));
        }
    }
}
