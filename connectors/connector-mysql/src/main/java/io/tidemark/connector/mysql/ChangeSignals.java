package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What MySQL and MariaDB tell of changes to a dataset without a look at its rows: when a table and each of its
 * partitions last changed, by the second, and the estimated number of rows, which moves with each insert and delete.
 *
 * <p>What this does not see: an update in place that ends in the same second, and on MariaDB one whose transaction began
 * in the same second, as another that was already seen, later than {@link Settling}. The time of the last change is
 * unknown after a restart and when the server has forgotten the table; then rows are counted once an hour, those of a
 * partition once a day.
 *
 * @param reliable whether a change moves a signal; not for views, and tables that are kept elsewhere
 * @param partitions by name; empty when it is not partitioned
 */
record ChangeSignals(boolean reliable, Signal whole, List<NativePartition> partitions) {
    private static final String TABLES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, ENGINE, CREATE_OPTIONS, UNIX_TIMESTAMP(CREATE_TIME),
                   UNIX_TIMESTAMP(UPDATE_TIME), TABLE_ROWS, DATA_LENGTH, AUTO_INCREMENT, UNIX_TIMESTAMP()
              FROM information_schema.TABLES WHERE %s""";
    private static final String PARTITIONS = """
            SELECT TABLE_SCHEMA, TABLE_NAME, PARTITION_NAME, PARTITION_METHOD, PARTITION_EXPRESSION,
                   PARTITION_DESCRIPTION, UNIX_TIMESTAMP(CREATE_TIME), UNIX_TIMESTAMP(UPDATE_TIME), TABLE_ROWS,
                   DATA_LENGTH, NULL, UNIX_TIMESTAMP()
              FROM information_schema.PARTITIONS
             WHERE PARTITION_NAME IS NOT NULL AND %s
             ORDER BY TABLE_SCHEMA, TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION""";
    private static final Set<String> OWN_ENGINES = Set.of("InnoDB", "MyISAM", "Aria");
    private static final Duration TABLE_ANEW = Duration.ofHours(1);
    private static final Duration PARTITION_ANEW = Duration.ofDays(1);

    ChangeSignals {
        partitions = List.copyOf(partitions);
    }

    /** Those of every table and view of that part of the server, in one statement, in two when some are partitioned. */
    static Map<TableName, ChangeSignals> read(Session session, Extent extent, Settling settling) throws SQLException {
        List<Found> tables = rows(session, TABLES, extent, row -> Found.read(row, settling));
        boolean partitioned = tables.stream().anyMatch(Found::partitioned);
        Map<TableName, List<NativePartition>> partitions =
                partitioned ? byTable(rows(session, PARTITIONS, extent, row -> part(row, settling))) : Map.of();
        Map<TableName, ChangeSignals> signals = new HashMap<>();
        tables.stream()
                .filter(found -> extent.holds(found.table()))
                .forEach(found ->
                        signals.put(found.table(), found.with(partitions.getOrDefault(found.table(), List.of()))));
        return signals;
    }

    private static <T> List<T> rows(Session session, String sql, Extent extent, Session.RowReader<T> reader)
            throws SQLException {
        return session.query(
                sql.formatted(extent.condition("TABLE_SCHEMA")),
                reader,
                extent.parameters().toArray());
    }

    /** In the order of the bounds; subpartitions are one with their partition. */
    private static Map<TableName, List<NativePartition>> byTable(List<NativePartition> parts) {
        Map<TableName, Map<String, NativePartition>> tables = new HashMap<>();
        parts.forEach(part -> tables.computeIfAbsent(part.table(), table -> new LinkedHashMap<>())
                .merge(part.name(), part, NativePartition::and));
        Map<TableName, List<NativePartition>> lists = new HashMap<>();
        tables.forEach((table, byName) -> lists.put(table, List.copyOf(byName.values())));
        return lists;
    }

    private static NativePartition part(ResultSet row, Settling settling) throws SQLException {
        return new NativePartition(
                TableName.read(row),
                row.getString(3),
                RangeExpression.parse(row.getString(4), row.getString(5)),
                row.getString(6),
                Signal.read(row, 7, PARTITION_ANEW, settling));
    }

    private record Found(TableName table, boolean reliable, boolean partitioned, Signal signal) {
        static Found read(ResultSet row, Settling settling) throws SQLException {
            String engine = row.getString(3);
            String options = row.getString(4);
            return new Found(
                    TableName.read(row),
                    engine != null && OWN_ENGINES.contains(engine),
                    options != null && options.contains("partitioned"),
                    Signal.read(row, 5, TABLE_ANEW, settling));
        }

        ChangeSignals with(List<NativePartition> partitions) {
            return partitions.isEmpty()
                    ? new ChangeSignals(reliable, signal, partitions)
                    : new ChangeSignals(
                            reliable,
                            Signal.of(partitions.stream()
                                    .map(NativePartition::signal)
                                    .toList()),
                            partitions);
        }
    }
}
