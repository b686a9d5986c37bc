package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String TABLE = """
            SELECT TABLE_SCHEMA, TABLE_NAME, ENGINE, CREATE_OPTIONS, UNIX_TIMESTAMP(CREATE_TIME),
                   UNIX_TIMESTAMP(UPDATE_TIME), TABLE_ROWS, DATA_LENGTH, AUTO_INCREMENT, UNIX_TIMESTAMP()
              FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?""";
    private static final String PARTITIONS = """
            SELECT TABLE_SCHEMA, TABLE_NAME, PARTITION_NAME, PARTITION_METHOD, PARTITION_EXPRESSION,
                   PARTITION_DESCRIPTION, UNIX_TIMESTAMP(CREATE_TIME), UNIX_TIMESTAMP(UPDATE_TIME), TABLE_ROWS,
                   DATA_LENGTH, NULL, UNIX_TIMESTAMP()
              FROM information_schema.PARTITIONS
             WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND PARTITION_NAME IS NOT NULL
             ORDER BY PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION""";
    private static final Set<String> OWN_ENGINES = Set.of("InnoDB", "MyISAM", "Aria");
    private static final Duration TABLE_ANEW = Duration.ofHours(1);
    private static final Duration PARTITION_ANEW = Duration.ofDays(1);

    ChangeSignals {
        partitions = List.copyOf(partitions);
    }

    /** Empty when there is no such dataset, or none that this login may see. */
    static Optional<ChangeSignals> of(Session session, DatasetName name, Settling settling) throws SQLException {
        TableName table = new TableName(name.path().getFirst(), name.leaf());
        Optional<Found> found =
                session.query(TABLE, row -> Found.read(row, settling), table.database(), table.table()).stream()
                        .filter(candidate -> candidate.table().equals(table))
                        .findFirst();
        if (found.isEmpty() || !found.get().partitioned()) {
            return found.map(whole -> new ChangeSignals(whole.reliable(), whole.signal(), List.of()));
        }
        Map<String, NativePartition> partitions = new LinkedHashMap<>();
        session.query(PARTITIONS, row -> part(row, settling), table.database(), table.table()).stream()
                .filter(part -> part.table().equals(table))
                .forEach(part -> partitions.merge(part.name(), part, NativePartition::and));
        List<NativePartition> all = List.copyOf(partitions.values());
        Signal whole = Signal.of(all.stream().map(NativePartition::signal).toList());
        return Optional.of(new ChangeSignals(found.get().reliable(), whole, all));
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
    }
}
