package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the rows by window that were written since a snapshot, within a part of the table that is cheap to read. */
final class FreshQuery {
    private static final PostgresqlDialect DIALECT = PostgresqlDialect.INSTANCE;

    private final Session session;
    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;
    private final Snapshot since;

    FreshQuery(Session session, DatasetDescription dataset, Partitioning.TimeWindows how, Snapshot since) {
        this.session = session;
        this.dataset = dataset;
        this.how = how;
        this.since = since;
    }

    /** In that block and behind it: a scan of the table's tail. */
    FreshRows fromBlock(long block) throws SQLException {
        return count("t.ctid >= '(" + block + ",0)'::tid");
    }

    /** With that time or a later one in a column, which should have an index. */
    FreshRows from(String column, Instant start) throws SQLException {
        String bound = DIALECT.bound(type(column), start, how.zone());
        return count("t." + quoted(column) + " >= " + bound);
    }

    private FreshRows count(String part) throws SQLException {
        Set<PartitionKey.Window> windows = new HashSet<>();
        long count = session
                .query(sql(part), row -> {
                    long second = row.getLong(1);
                    if (!row.wasNull()) {
                        windows.add(how.windowAt(Instant.ofEpochSecond(second)));
                    }
                    return row.getLong(2);
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        return new FreshRows(count, windows);
    }

    private String sql(String part) {
        String time = "t." + quoted(how.timeColumn());
        String start = DIALECT.windowStart(type(how.timeColumn()), how.grain(), how.zone())
                .template()
                .replace("{}", time);
        return "SELECT CASE WHEN isfinite(" + time + ") THEN extract(epoch FROM " + start + ")::bigint END, count(*)"
                + " FROM " + table() + " t WHERE " + part + " AND " + since.unseen("t") + " GROUP BY 1";
    }

    private String table() {
        return dataset.ref().name().path().stream().map(FreshQuery::quoted).collect(Collectors.joining("."));
    }

    private ColumnType type(String column) {
        return dataset.schema().column(column).map(Column::type).orElse(ColumnType.OTHER);
    }

    static String quoted(String name) {
        return DIALECT.calcite().quoteIdentifier(name);
    }
}
