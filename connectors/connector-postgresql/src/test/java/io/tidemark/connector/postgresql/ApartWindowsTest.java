package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether windows are read one by one or all in one pass. */
final class ApartWindowsTest {
    private final TestServer server = TestServer.get();

    @BeforeEach
    void createTables() {
        String rows = " SELECT timestamptz '2025-06-02 00:00+00' + i * interval '600 ms', repeat('x', 100) FROM";
        server.execute(
                "DROP TABLE IF EXISTS in_order, anyhow, unindexed",
                "CREATE TABLE in_order (at timestamptz NOT NULL, filler text)",
                "CREATE TABLE anyhow (LIKE in_order)",
                "CREATE TABLE unindexed (LIKE in_order)",
                "INSERT INTO in_order" + rows + " generate_series(0, 59999) i",
                "INSERT INTO unindexed SELECT * FROM in_order",
                "INSERT INTO anyhow" + rows + " generate_series(0, 59999) k, LATERAL (SELECT k * 7919 % 60000 i) r",
                "CREATE INDEX ON in_order (at)",
                "CREATE INDEX ON anyhow (at)",
                "VACUUM ANALYZE in_order",
                "VACUUM ANALYZE anyhow",
                "VACUUM ANALYZE unindexed");
    }

    @Test
    void anIndexLeadsToTheHoursOfATableInOrder() {
        assertThat(isFasterApart("in_order", 10)).isTrue();
    }

    @Test
    void hoursWhoseRowsLieAnywhereAreReadInOnePass() {
        assertThat(isFasterApart("anyhow", 10)).isFalse();
    }

    @Test
    void hoursThatNothingLeadsToAreReadInOnePass() {
        assertThat(isFasterApart("unindexed", 10)).isFalse();
    }

    @Test
    void oneHourIsReadByItself() {
        assertThat(isFasterApart("unindexed", 1)).isTrue();
    }

    private boolean isFasterApart(String table, int hours) {
        try (CursorConnector connector = new CursorConnector(server.dataSource())) {
            return connector.isFasterApart(
                    count(table, 0, hours),
                    IntStream.range(0, hours)
                            .mapToObj(hour -> count(table, hour, hour + 1))
                            .collect(Collectors.joining(" UNION ALL ")));
        }
    }

    private static String count(String table, int from, int until) {
        return "SELECT count(filler) FROM %s WHERE at >= timestamptz '2025-06-02 00:00+00' + interval '%d hours' AND at < timestamptz '2025-06-02 00:00+00' + interval '%d hours'"
                .formatted(table, from, until);
    }
}
