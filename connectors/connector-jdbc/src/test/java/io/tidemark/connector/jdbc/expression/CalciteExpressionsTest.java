package io.tidemark.connector.jdbc.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.rule.Expressions;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.dialect.MysqlSqlDialect;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;
import org.junit.jupiter.api.Test;

class CalciteExpressionsTest {
    private static final Schema ORDERS = Schema.of(
            new Column("id", "int", ColumnType.INTEGER, false),
            new Column("amount", "numeric", ColumnType.DECIMAL, true),
            new Column("status", "text", ColumnType.TEXT, true),
            new Column("Mixed Case", "text", ColumnType.TEXT, true),
            new Column("ordered", "date", ColumnType.DATE, true),
            new Column("ref", "uuid", ColumnType.UUID, true));

    private final Expressions expressions =
            ServiceLoader.load(Expressions.class).findFirst().orElseThrow();

    @Test
    void conditionsOverARowAreUnderstood() {
        for (String sql : List.of(
                "amount > 0.5",
                "AMOUNT > 0",
                "\"mixed case\" LIKE 'a%'",
                "status IN ('paid', 'offen ✓') OR status IS NULL",
                "ordered >= DATE '2025-01-01' AND EXTRACT(YEAR FROM ordered) < 2030",
                "ordered <= CURRENT_DATE",
                "CASE WHEN amount > 10 THEN status = 'big' ELSE TRUE END",
                "COALESCE(amount, 0) + id != 7 -- a comment",
                "REGEXP_LIKE(status, '^[a-z]+$')",
                "CHAR_LENGTH(TRIM(status)) BETWEEN 1 AND 20",
                "CAST(amount AS INTEGER) = id",
                "\"ref\" IS NOT NULL AND UPPER(status) = status")) {
            assertThat(expressions.wrongCondition(sql, ORDERS)).as(sql).isEmpty();
        }
    }

    @Test
    void anUnknownColumnIsToldWithItsPlaceAndTheNearestName() {
        assertThat(expressions.wrongCondition("id > 0 AND\n  amout > 0", ORDERS))
                .contains("line 2, column 3: no column 'amout'; did you mean 'amount'?");
    }

    @Test
    void whatIsNoConditionIsRefused() {
        refused("amount", "true or false");
        refused("amount >", "ends too early");
        refused("amount > 0)", "did not expect");
        refused("amount > 0; DROP TABLE orders", "did not expect");
        refused("SUM(amount) > 0", "sql_metric");
        refused("id IN (SELECT id FROM customers)", "holds no query");
        refused("orders.amount > 0", "without a table");
        refused("frobnicate(amount) > 0", "line 1, column 1");
        refused("amount > ordered", "line 1");
        refused("value > 0", "double quotes");
        refused("ROW_NUMBER() OVER (ORDER BY id) > 1", "window");
    }

    @Test
    void onlyQueriesRun() {
        assertThat(expressions.wrongQuery("SELECT COUNT(*) FROM orders", List.of()))
                .isEmpty();
        for (String sql : List.of("DELETE FROM orders", "UPDATE orders SET a = 1", "INSERT INTO orders VALUES (1)")) {
            assertThat(expressions.wrongQuery(sql, List.of()).orElse("")).contains("only queries");
        }
        assertThat(expressions.wrongQuery("SELECT 1; SELECT 2", List.of())).isPresent();
    }

    @Test
    void eachStoreGetsItsOwnWords() {
        RowCondition condition = RowCondition.of(
                "REGEXP_LIKE(status, '^\\d+$') AND \"mixed case\" <> 'it''s ✓' AND amount >= 1", ORDERS);
        assertThat(condition.columns()).containsExactly("status", "Mixed Case", "amount");
        assertThat(oneLine(condition.sql(words(PostgresqlSqlDialect.DEFAULT, "~"))))
                .isEqualTo("((\"status\" ~ '^\\d+$')) AND \"Mixed Case\" <> ('it''s ✓') AND \"amount\" >= 1");
        assertThat(oneLine(condition.sql(words(MysqlSqlDialect.DEFAULT, "REGEXP"))))
                .isEqualTo("((`status` REGEXP '^\\d+$')) AND `Mixed Case` <> ('it''s ✓') AND `amount` >= 1");
    }

    private void refused(String sql, String why) {
        assertThat(expressions.wrongCondition(sql, ORDERS))
                .as(sql)
                .hasValueSatisfying(text -> assertThat(text).contains(why));
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }

    private static StoreWords words(SqlDialect dialect, String fits) {
        return new StoreWords() {
            @Override
            public SqlDialect calcite() {
                return dialect;
            }

            @Override
            public String literal(String text) {
                return "'" + text.replace("'", "''") + "'";
            }

            @Override
            public String blank(String operand) {
                return operand + " = ''";
            }

            @Override
            public String fits(String operand, String pattern) {
                return "(" + operand + " " + fits + " " + pattern + ")";
            }
        };
    }
}
