package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    private final TestServer server = TestServer.get();

    @Test
    void anUnknownDatabaseIsASettingToCheck() {
        Source source = server.source("reader", Map.of("database", "nowhere"));
        try (Connector connector = new PostgresqlFactory().open(source)) {
            assertThat(thrown(connector::check))
                    .hasMessageContaining("nowhere")
                    .extracting(TidemarkException::code)
                    .isEqualTo(ErrorCode.INVALID_SETTING);
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefusedByName() {
        Source source = server.source("reader", Map.of("port", "many"));
        assertThat(thrown(() -> new PostgresqlFactory().open(source).close()))
                .hasMessageContaining("'port'")
                .extracting(TidemarkException::code)
                .isEqualTo(ErrorCode.INVALID_SETTING);
    }

    @Test
    void aTableThatMayNotBeReadFailsAlone() {
        server.execute(
                "DROP TABLE IF EXISTS hidden, shown",
                "CREATE TABLE hidden (id bigint)",
                "CREATE TABLE shown (id bigint)",
                "GRANT SELECT ON shown TO stranger");
        try (Connector connector = new PostgresqlFactory().open(server.source("stranger", Map.of()))) {
            assertThat(thrown(() -> list(connector, "hidden")))
                    .hasMessageContaining("hidden")
                    .extracting(TidemarkException::code)
                    .isEqualTo(ErrorCode.PERMISSION_DENIED);
            list(connector, "shown");
        }
    }

    @Test
    void aMeasureThatCannotBeComputedFailsAlone() {
        server.execute(
                "DROP TABLE IF EXISTS zeros CASCADE",
                "CREATE TABLE zeros AS SELECT 1 AS id, 0 AS zero",
                "CREATE VIEW broken AS SELECT id, 1 / zero AS boom FROM zeros");
        Measure<?> boom = new Measure.NumberStats("boom");
        Measure<?> ids = new Measure.NumberStats("id");
        States states = profileView("broken", Duration.ofSeconds(30), boom, ids, new Measure.RowCount());
        assertThat(states.failures()).containsOnlyKeys(boom);
        assertThat(states.failures().values()).extracting(Failure::code).containsExactly(ErrorCode.MALFORMED_DATA);
        assertThat(states.all()).containsOnlyKeys(ids, new Measure.RowCount());
    }

    @Test
    void aStatementThatRunsTooLongIsEnded() {
        server.execute("CREATE OR REPLACE VIEW slow AS SELECT pg_sleep(i)::text AS nap FROM generate_series(60, 61) i");
        TidemarkException thrown =
                thrown(() -> profileView("slow", Duration.ofSeconds(1), new Measure.BlankCount("nap")));
        assertThat(thrown.code()).isEqualTo(ErrorCode.TOO_SLOW);
    }

    private static States profileView(String name, Duration timeout, Measure<?>... measures) {
        DatasetRef view = new DatasetRef(DatasetName.of("public", name), DatasetKind.VIEW);
        try (Crawl crawl = new Crawl(view, Partitioning.UNDIVIDED)) {
            return crawl.profile(List.of(PartitionKey.WHOLE), timeout, measures)
                    .getFirst()
                    .states();
        }
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
