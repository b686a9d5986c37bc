package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.WindowMark;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows by window that were written since a snapshot, within a part of the table that is cheap to read, with
 * the marks that a count of all rows gives.
 */
final class FreshQuery {
    private static final PostgresqlDialect DIALECT = PostgresqlDialect.INSTANCE;
    private static final int FIRST_MARK = 4;

    private final Session session;
    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;
    private final Snapshot since;
    private final String loaded;
    private final List<String> marks;

    FreshQuery(Session session, DatasetDescription dataset, Partitioning.TimeWindows how, Snapshot since) {
        this.session = session;
        this.dataset = dataset;
        this.how = how;
        this.since = since;
        Optional<String> latest = ingestColumn(dataset, how).map(column -> "max(t." + quoted(column) + ")");
        this.loaded = latest.map(
                        max -> "CASE WHEN isfinite(" + max + ") THEN extract(epoch FROM " + max + ")::bigint END")
                .orElse("0");
        this.marks = Stream.concat(latest.stream(), Stream.of("max(CAST(CAST(t.xmin AS text) AS bigint))"))
                .toList();
    }

    /** How many marks a window has. */
    static int width(DatasetDescription dataset, Partitioning.TimeWindows how) {
        return ingestColumn(dataset, how).isPresent() ? 2 : 1;
    }

    /** The column with the time of loading, if the dataset has it. */
    static Optional<String> ingestColumn(DatasetDescription dataset, Partitioning.TimeWindows how) {
        return Optional.ofNullable(how.ingestColumn())
                .filter(column -> type(dataset, column).isTime());
    }

    /** In that block and behind it: a scan of the table's tail. */
    FreshRows fromBlock(long block) throws SQLException {
        return count("t.ctid >= '(" + block + ",0)'::tid");
    }

    /** With that time or a later one in a column, which should have an index. */
    FreshRows from(String column, Instant start) throws SQLException {
        String bound = DIALECT.bound(type(dataset, column), start, how.zone());
        return count("t." + quoted(column) + " >= " + bound);
    }

    private FreshRows count(String part) throws SQLException {
        long count = 0;
        long loaded = 0;
        Map<PartitionKey.Window, WindowMark> found = new HashMap<>();
        for (Group group : session.query(sql(part), this::group)) {
            count += group.mark().rows();
            loaded = Math.max(loaded, group.loaded());
            if (group.start() != null) {
                found.put(how.windowAt(Instant.ofEpochSecond(group.start())), group.mark());
            }
        }
        return new FreshRows(count, loaded, found);
    }

    private Group group(ResultSet row) throws SQLException {
        long start = row.getLong(1);
        boolean hasWindow = !row.wasNull();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            texts.add(String.valueOf(row.getString(FIRST_MARK + i)));
        }
        return new Group(hasWindow ? start : null, new WindowMark(row.getLong(2), texts), row.getLong(3));
    }

    private String sql(String part) {
        String time = "t." + quoted(how.timeColumn());
        String start = DIALECT.windowStart(type(dataset, how.timeColumn()), how.grain(), how.zone())
                .template()
                .replace("{}", time);
        return "SELECT CASE WHEN isfinite(" + time + ") THEN extract(epoch FROM " + start + ")::bigint END, count(*), "
                + loaded + ", " + String.join(", ", marks) + " FROM " + table() + " t WHERE " + part + " AND "
                + since.unseen("t")
                + " GROUP BY 1";
    }

    private record Group(@Nullable Long start, WindowMark mark, long loaded) {}

    private String table() {
        return dataset.ref().name().path().stream().map(FreshQuery::quoted).collect(Collectors.joining("."));
    }

    private static ColumnType type(DatasetDescription dataset, String column) {
        return dataset.schema().column(column).map(Column::type).orElse(ColumnType.OTHER);
    }

    private static String quoted(String name) {
        return DIALECT.calcite().quoteIdentifier(name);
    }
}
