package io.tidemark.connector.postgresql;

import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.RowsSql;
import io.tidemark.connector.jdbc.Session;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Samples of blocks, which PostgreSQL draws of tables and materialized views. */
final class Sampled {
    /** The same blocks each time, so that the same table gives the same sample. */
    private static final int SEED = 20_250_602;

    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+) ");
    private static final String KIND = """
            SELECT c.relkind::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN ('r', 'p', 'm')
            """;

    private Sampled() {}

    /** The words after the table's name. */
    static String clause(double fraction) {
        String percent =
                BigDecimal.valueOf(fraction * 100).round(MathContext.DECIMAL32).toPlainString();
        return "TABLESAMPLE SYSTEM (" + percent + ") REPEATABLE (" + SEED + ")";
    }

    /** What the planner expects; nothing of what cannot be sampled. */
    static OptionalLong estimatedRows(Session session, ScanRequest request) throws SQLException {
        List<String> path = request.dataset().ref().name().path();
        boolean fit = path.size() == 2
                && !session.query(KIND, row -> row.getString(1), path.getFirst(), path.getLast())
                        .isEmpty();
        if (!fit) {
            return OptionalLong.empty();
        }
        String sql = "EXPLAIN " + new RowsSql(PostgresqlDialect.INSTANCE, request).of(List.of("1"), "");
        List<String> plan = session.queryAsWritten(sql, row -> row.getString(1));
        Matcher rows = ROWS.matcher(plan.getFirst());
        return rows.find() ? OptionalLong.of(Long.parseLong(rows.group(1))) : OptionalLong.empty();
    }
}
