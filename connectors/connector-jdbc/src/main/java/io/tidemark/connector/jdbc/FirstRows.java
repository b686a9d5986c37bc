package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlDialect;

/**
 * Guesses how many different values columns have from the first rows that a store hands out, for stores without
 * statistics of columns: enough to tell a column with few values from one with many.
 */
public final class FirstRows {
    private static final int MOST = 20_000;
    private static final int LEAST = 1_000;
    private static final int MOST_VALUES = 200_000;

    private final Session session;
    private final StoreDialect dialect;

    public FirstRows(Session session, StoreDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** About how many different values columns have; those with almost only different ones are missing. */
    public Map<String, Double> distinctValues(DatasetDescription dataset) throws SQLException {
        ValueHashes hashes = dialect.hashes();
        List<Column> columns = dataset.schema().columns().stream()
                .filter(column -> hashes != null && hashes.hash(column) != null)
                .toList();
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> values = new HashMap<>();
        session.queryAsWritten(sql(dataset, columns), row -> {
            for (int i = 0; i < columns.size(); i++) {
                double all = all(row.getLong(2 * i + 1), row.getLong(2 * i + 2));
                if (all > 0) {
                    values.put(columns.get(i).name(), all);
                }
            }
            return columns;
        });
        return values;
    }

    private String sql(DatasetDescription dataset, List<Column> columns) {
        SqlDialect calcite = dialect.calcite();
        List<String> names = columns.stream()
                .map(column -> calcite.quoteIdentifier(column.name()))
                .toList();
        List<String> counts = new ArrayList<>();
        names.forEach(name -> {
            counts.add("COUNT(" + name + ")");
            counts.add("COUNT(DISTINCT " + name + ")");
        });
        String table = dataset.ref().name().path().stream()
                .map(calcite::quoteIdentifier)
                .collect(Collectors.joining("."));
        int rows = Math.clamp(MOST_VALUES / names.size(), LEAST, MOST);
        return "SELECT " + String.join(", ", counts) + " FROM (SELECT " + String.join(", ", names) + " FROM " + table
                + " LIMIT " + rows + ") AS first_rows";
    }

    /** How many values there are if each is as frequent: with D of them, n rows show D(1 − e^(−n/D)). */
    private static double all(long rows, long seen) {
        if (seen == 0 || seen * 10 > rows * 9) {
            return 0;
        }
        double least = seen;
        double most = 1_000.0 * seen;
        for (int i = 0; i < 50; i++) {
            double middle = (least + most) / 2;
            if (middle * -Math.expm1(-rows / middle) < seen) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }
}
