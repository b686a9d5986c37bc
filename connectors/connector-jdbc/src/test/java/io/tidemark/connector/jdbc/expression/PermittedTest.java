package io.tidemark.connector.jdbc.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of rules read, and do nothing else. */
final class PermittedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ \"*/ pg_sleep(900), --\" */ amount FROM orders",
                "SELECT /*+ fast */ amount FROM orders",
                "SELECT amount FROM orders /*+ fast */",
                "SELECT a FROM (SELECT /*+ fast */ amount a FROM orders) o",
                "SELECT pg_read_file('/etc/passwd') FROM orders",
                "SELECT \"pg_sleep\"(900) FROM orders",
                "SELECT pg_catalog.set_config('a', 'b', false) FROM orders",
                "SELECT COUNT(*) FROM orders WHERE lo_import('/etc/passwd') > 0",
                "SELECT amount FROM TABLE(dblink('x', 'y'))",
                "SELECT COUNT(*) FROM orders WHERE made < INTERVAL '1''; COMMIT; --' DAY",
                "DELETE FROM orders",
                "SELECT 1; SELECT 2"
            })
    void whatDoesMoreThanReadIsRefused(String sql) {
        assertThatThrownBy(() -> Query.of(sql)).isInstanceOf(SqlMistake.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT COUNT(*), SUM(amount) FROM orders",
                "SELECT COUNT(DISTINCT UPPER(status)) FROM orders WHERE REGEXP_LIKE(status, 'a.*')",
                "SELECT COALESCE(MAX(amount), 0) FROM orders WHERE made > CURRENT_TIMESTAMP - INTERVAL '2' HOUR",
                "SELECT COUNT(*) FROM orders WHERE due = DATE '2026-11-23' AND made > TIMESTAMP '2026-11-23 10:00:00'",
                "WITH big AS (SELECT * FROM orders WHERE amount > 9) SELECT COUNT(*) FROM big",
                "SELECT CAST(COUNT(*) AS DOUBLE) / NULLIF(SUM(CASE WHEN paid THEN 1 ELSE 0 END), 0) FROM orders"
            })
    void whatReadsIsTaken(String sql) {
        assertThat(Query.of(sql)).isNotNull();
    }

    @Test
    void aWithUnderTheTablesOwnNameIsRefusedAsItWouldReadAllPartitions() {
        DatasetName orders = DatasetName.of("shop", "orders");
        String shadow = "WITH Orders AS (SELECT * FROM shop.orders) SELECT COUNT(*) FROM Orders";
        assertThatThrownBy(() -> Query.of(shadow).refuseShadowsOf(List.of(orders.leaf())))
                .isInstanceOf(SqlMistake.class)
                .hasMessageContaining("line 1, column 6")
                .hasMessageContaining("choose another name");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> Query.of("SELECT " + "1 + ".repeat(10_000) + "1 FROM orders"))
                .hasMessageContaining("at most 20000 characters");
    }
}
