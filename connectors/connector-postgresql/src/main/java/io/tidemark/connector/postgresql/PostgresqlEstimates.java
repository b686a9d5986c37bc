package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Estimates;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL's planner and statistics tell of a query, and the sizes of the files that it would read. */
final class PostgresqlEstimates implements Estimates {
    private static final String JIT = "SELECT pg_jit_available()";
    private static final Pattern COST = Pattern.compile("cost=[0-9.]+\\.\\.([0-9.]+) ");
    private static final double MOST_COST_APART = 2;
    private static final double WORTH_JIT = 300_000;

    /** Tables without statistics are taken to have rows of a hundred bytes. */
    private static final String FILES = """
            SELECT coalesce(sum(size), 0)::bigint,
                   coalesce(sum(CASE WHEN reltuples > 0 AND relpages > 0
                                     THEN reltuples / relpages * (size / current_setting('block_size')::float8)
                                     ELSE size / 100 END), 0)::bigint,
                   (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                           pg_partition_tree(c.oid) piece
                     WHERE n.nspname = ?::text AND c.relname = ?::text AND piece.isleaf AND c.relkind = 'p')
              FROM unnest(?::text[], ?::text[]) AS read(schema, relation)
              JOIN pg_namespace n ON n.nspname = schema
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = relation
                 , pg_relation_size(c.oid) AS size
            """;

    /** Without an order: a sort would be taken for so dear, while sorting is off, that JIT compiles the query. */
    private static final String DISTINCT = """
            SELECT s.attname,
                   CASE WHEN s.n_distinct >= 0 THEN s.n_distinct ELSE -s.n_distinct * greatest(c.reltuples, 0) END,
                   s.inherited
              FROM pg_stats s
              JOIN pg_namespace n ON n.nspname = s.schemaname
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
             WHERE s.schemaname = ?::text AND s.tablename = ?::text
            """;

    /** A column's different values; those of a table with its pieces are told besides those of the table alone. */
    private record Distinct(String column, double values, boolean inherited) {}

    @Override
    public Optional<Estimate> of(Session session, DatasetDescription dataset, String sql) throws SQLException {
        List<String> plan = session.queryAsWritten("EXPLAIN (FORMAT XML, VERBOSE) " + sql, row -> row.getString(1));
        List<PlannedScan> scans = PlannedScan.all(String.join("\n", plan));
        if (scans.isEmpty()) {
            return Optional.empty();
        }
        DatasetName name = dataset.ref().name();
        List<PlannedScan> whole = scans.stream().filter(PlannedScan::isWhole).toList();
        long some = scans.stream()
                .filter(scan -> !scan.isWhole())
                .mapToLong(PlannedScan::rows)
                .sum();
        long bytes = scans.stream()
                .filter(scan -> !scan.isWhole())
                .mapToLong(PlannedScan::bytes)
                .sum();
        long rows = scans.stream().mapToLong(PlannedScan::rows).sum();
        return session
                .query(
                        FILES,
                        row -> new Estimate(
                                rows,
                                some + row.getLong(2),
                                bytes + row.getLong(1),
                                scans.size() == row.getLong(3) && scans.size() > 1
                                        ? "all " + scans.size() + " partitions of " + name + " are read"
                                        : ""),
                        name.path().getFirst(),
                        name.leaf(),
                        array(whole.stream().map(PlannedScan::schema).toList()),
                        array(whole.stream().map(PlannedScan::relation).toList()))
                .stream()
                .findFirst();
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * An index that leads to rows which do not lie together reads their blocks over and over: the plan costs many times
     * more then. In one pass over many rows JIT gains more than reading windows apart, for which all would be compiled
     * window by window.
     */
    @Override
    public boolean isFasterApart(Session session, String together, String apart) throws SQLException {
        if (apart.equals(together)) {
            return true;
        }
        double pass = cost(session, together);
        boolean jit = session.queryAsWritten(JIT, row -> row.getBoolean(1)).getFirst();
        boolean faster = (!jit || pass < WORTH_JIT) && cost(session, apart) < MOST_COST_APART * pass;
        if (jit && faster) {
            session.execute("SET LOCAL jit = off");
        }
        return faster;
    }

    /** What the planner says of a query as a whole. */
    private static double cost(Session session, String sql) throws SQLException {
        List<String> plan = session.queryAsWritten("EXPLAIN " + sql, row -> row.getString(1));
        Matcher cost = COST.matcher(plan.getFirst());
        return cost.find() ? Double.parseDouble(cost.group(1)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public Map<String, Double> distinctValues(Session session, DatasetDescription dataset) throws SQLException {
        DatasetName name = dataset.ref().name();
        return session
                .query(
                        DISTINCT,
                        row -> new Distinct(row.getString(1), row.getDouble(2), row.getBoolean(3)),
                        name.path().getFirst(),
                        name.leaf())
                .stream()
                .filter(column -> column.values() > 0)
                .collect(Collectors.toMap(
                        Distinct::column, column -> column, (one, other) -> one.inherited() ? one : other))
                .values()
                .stream()
                .collect(Collectors.toMap(Distinct::column, Distinct::values));
    }
}
