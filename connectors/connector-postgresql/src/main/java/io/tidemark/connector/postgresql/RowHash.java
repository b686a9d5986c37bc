package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The sum of a 64-bit hash of each row of a window, by PostgreSQL's own hash of a record. */
final class RowHash {
    private static final PostgresqlDialect DIALECT = PostgresqlDialect.INSTANCE;

    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;

    RowHash(DatasetDescription dataset, Partitioning.TimeWindows how) {
        this.dataset = dataset;
        this.how = how;
    }

    String of(Session session, PartitionKey.Window window) throws SQLException {
        return session.query(sql(window), row -> ChangeSignals.shortened(row.getLong(1) + ":" + row.getString(2)))
                .getFirst();
    }

    private String sql(PartitionKey.Window window) {
        String time = quoted(how.timeColumn());
        ColumnType type =
                dataset.schema().column(how.timeColumn()).map(Column::type).orElse(ColumnType.OTHER);
        String record =
                dataset.schema().columns().stream().map(RowHash::hashable).collect(Collectors.joining(", "));
        String table = dataset.ref().name().path().stream().map(RowHash::quoted).collect(Collectors.joining("."));
        return "SELECT count(*), coalesce(sum(hash_record_extended(ROW(" + record + "), 0)::numeric), 0)::text FROM "
                + table + " WHERE " + time + " >= " + DIALECT.bound(type, window.from(), how.zone()) + " AND " + time
                + " < " + DIALECT.bound(type, window.until(), how.zone());
    }

    /** Types that have no hash of their own are hashed as text. */
    private static String hashable(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, BINARY ->
                quoted(column.name());
            case JSON, ARRAY, OTHER -> quoted(column.name()) + "::text";
        };
    }

    private static String quoted(String name) {
        return DIALECT.calcite().quoteIdentifier(name);
    }
}
