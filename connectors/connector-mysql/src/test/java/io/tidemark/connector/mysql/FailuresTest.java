package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FailuresTest {
    private final TestServer server = TestServer.get();

    @Test
    void anUnknownDatabaseIsASettingToCheck() {
        try (Connector connector = open("reader", Map.of("databases", "shop, nowhere"))) {
            assertThat(thrown(connector::check))
                    .hasMessageContaining("nowhere")
                    .hasMessageContaining("'databases'")
                    .extracting(TidemarkException::code)
                    .isEqualTo(ErrorCode.INVALID_SETTING);
        }
    }

    @ParameterizedTest
    @CsvSource({"port, many", "port, 70000", "sslmode, sometimes"})
    void aValueThatCannotBeReadIsRefusedByName(String option, String value) {
        assertThat(thrown(() -> open("reader", Map.of(option, value)).close()))
                .hasMessageContaining("'" + option + "'")
                .extracting(TidemarkException::code)
                .isEqualTo(ErrorCode.INVALID_SETTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/?allowLoadLocalInfile=true", "(host=db)", "db,other", "db:3306#", "a b"})
    void aHostBringsNoSettingsAlong(String host) {
        assertThat(thrown(() -> open("reader", Map.of("host", host)).close()))
                .hasMessageContaining("'host'")
                .extracting(TidemarkException::code)
                .isEqualTo(ErrorCode.INVALID_SETTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "required", "REQUIRED"})
    void theServerIsReachedWithAndWithoutTls(String mode) {
        try (Connector connector = open("reader", Map.of("sslmode", mode))) {
            connector.check();
        }
    }

    @Test
    void aTableThatMayNotBeReadFailsAlone() {
        server.execute(
                "DROP TABLE IF EXISTS hidden, writable, shown",
                "CREATE TABLE hidden (id bigint)",
                "CREATE TABLE writable (id bigint)",
                "CREATE TABLE shown (id bigint)",
                "GRANT INSERT ON shop.writable TO stranger",
                "GRANT SELECT ON shop.shown TO stranger");
        try (Connector connector = open("stranger", Map.of())) {
            assertThat(thrown(() -> list(connector, "hidden")).code()).isEqualTo(ErrorCode.DATASET_GONE);
            assertThat(thrown(() -> list(connector, "writable")))
                    .hasMessageContaining("writable")
                    .hasMessageContaining("SELECT")
                    .extracting(TidemarkException::code)
                    .isEqualTo(ErrorCode.PERMISSION_DENIED);
            list(connector, "shown");
        }
    }

    @Test
    void aTableThatIsLockedIsAskedForAgainLater() throws SQLException {
        server.execute("CREATE OR REPLACE TABLE locked (id int)");
        try (Connection holder = server.connect();
                Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLES shop.locked WRITE");
            assertThat(thrown(() -> list(Crawl.connector(), "locked")))
                    .hasMessageContaining("locked")
                    .extracting(TidemarkException::code)
                    .isEqualTo(ErrorCode.REFUSED_FOR_NOW);
        }
    }

    @Test
    void aMeasureThatCannotBeComputedFailsAlone() {
        server.execute(
                "DROP TABLE IF EXISTS limits",
                "CREATE TABLE limits (id bigint)",
                "INSERT INTO limits VALUES (9223372036854775807)",
                "CREATE OR REPLACE VIEW overflow AS SELECT id, id + id AS boom FROM limits");
        Measure<?> boom = new Measure.NumberStats("boom");
        Measure<?> ids = new Measure.NumberStats("id");
        States states =
                Crawl.whole(Crawl.view("overflow")).profile(PartitionKey.WHOLE, boom, ids, new Measure.RowCount());
        assertThat(states.failures()).containsOnlyKeys(boom);
        assertThat(states.failures().values()).extracting(Failure::code).containsExactly(ErrorCode.MALFORMED_DATA);
        assertThat(states.all()).containsOnlyKeys(ids, new Measure.RowCount());
    }

    @ParameterizedTest
    @CsvSource({
        "5.7.44-log, false",
        "8.0.40, true",
        "9.1.0-commercial, true",
        "10.5.27-MariaDB, false",
        "10.6.20-MariaDB-log, true",
        "11.4.5-MariaDB, true",
        "unreadable, false"
    })
    void oldServersAreRefused(String version, boolean supported) {
        assertThat(ServerVersion.parse(version).isSupported()).isEqualTo(supported);
    }

    private Connector open(String user, Map<String, String> changes) {
        return new MysqlFactory().open(server.source(user, changes));
    }

    private static void list(Connector connector, String table) {
        connector.partitions(connector.describe(Crawl.table(table)), Partitioning.UNDIVIDED, "", Crawl.MIDNIGHT);
    }

    private static TidemarkException thrown(ThrowingCallable call) {
        TidemarkException thrown = catchThrowableOfType(TidemarkException.class, call);
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
