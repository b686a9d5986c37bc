package io.tidemark.connector.mysql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.FirstRows;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What EXPLAIN, the statistics of InnoDB and a table's first rows tell. Where no index leads to the rows, the servers do
 * not know how many fit the filter.
 */
final class MysqlEstimates implements Estimates {
    private static final String SIZE = """
            SELECT coalesce(avg_row_length, 0),
                   (SELECT count(*) FROM information_schema.partitions p
                     WHERE p.table_schema = t.table_schema AND p.table_name = t.table_name
                       AND p.partition_name IS NOT NULL)
              FROM information_schema.tables t
             WHERE t.table_schema = ? AND t.table_name = ?
            """;

    private static final String KEYS = """
            SELECT column_name, max(cardinality)
              FROM information_schema.statistics
             WHERE table_schema = ? AND table_name = ? AND seq_in_index = 1 AND cardinality > 0
             GROUP BY column_name
            """;

    @Override
    public Optional<Estimate> of(Session session, DatasetDescription dataset, String sql) throws SQLException {
        DatasetName name = dataset.ref().name();
        List<PlannedRead> reads = session.queryAsWritten("EXPLAIN /*M!100600 PARTITIONS */ " + sql, PlannedRead::of);
        if (reads.size() != 1) {
            return Optional.empty();
        }
        PlannedRead read = reads.getFirst();
        return session
                .query(
                        SIZE,
                        row -> new Estimate(
                                read.fits(),
                                read.rows(),
                                read.rows() * row.getLong(1),
                                row.getLong(2) > 1 && row.getLong(2) == read.partitions()
                                        ? "all " + read.partitions() + " partitions of " + name + " are read"
                                        : ""),
                        name.path().getFirst(),
                        name.leaf())
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Double> distinctValues(Session session, DatasetDescription dataset) throws SQLException {
        DatasetName name = dataset.ref().name();
        Map<String, Double> values =
                new HashMap<>(new FirstRows(session, MysqlDialect.INSTANCE).distinctValues(dataset));
        session.query(
                        KEYS,
                        row -> Map.entry(row.getString(1), row.getDouble(2)),
                        name.path().getFirst(),
                        name.leaf())
                .forEach(key -> values.put(key.getKey(), key.getValue()));
        return values;
    }
}
