package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlDialect;

/** Asks a store for the columns that a dataset has now. */
final class LiveColumns {
    private LiveColumns() {}

    static Set<String> of(Session session, DatasetDescription dataset, StoreDialect dialect) throws SQLException {
        return session.columnNames("SELECT * FROM " + quoted(dataset.ref().name(), dialect.calcite()) + " WHERE 1 = 0");
    }

    private static String quoted(DatasetName name, SqlDialect dialect) {
        return name.path().stream().map(dialect::quoteIdentifier).collect(Collectors.joining("."));
    }
}
