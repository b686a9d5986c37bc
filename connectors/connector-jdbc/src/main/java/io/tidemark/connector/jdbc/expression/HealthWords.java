package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.rule.HealthSql;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.H2SqlDialect;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;

/** How the databases write SQL that may keep Tidemark's own data. */
record HealthWords(SqlDialect calcite, String pattern) implements StoreWords {
    private static final HealthWords H2 = new HealthWords(
            new H2SqlDialect(H2SqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")), "REGEXP_LIKE(%s, %s)");
    private static final HealthWords POSTGRESQL = new HealthWords(PostgresqlSqlDialect.DEFAULT, "(%s ~ %s)");

    static StoreWords of(HealthSql.Database database) {
        return switch (database) {
            case H2 -> H2;
            case POSTGRESQL -> POSTGRESQL;
        };
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String blank(String operand) {
        return "(CHAR_LENGTH(" + operand + ") = 0)";
    }

    @Override
    public String fits(String operand, String literal) {
        return pattern.formatted(operand, literal);
    }
}
