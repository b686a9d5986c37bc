package io.tidemark.connector.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The driver's own patience with a server that fails is minutes; the connector's is not. */
final class PatienceTest {
    private static final Measure<?> ROWS = new Measure.RowCount();

    private final StandIn server = StandIn.get();

    @Test
    @Timeout(25)
    void aLoginThatIsAnsweredBy503IsGivenUpSoon() {
        try (Faults.Fault fault = server.faults().refuse("/session/v1/login-request", 503);
                Connector connector = server.open()) {
            assertThat(thrown(connector::check).code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(fault).isNotNull();
        }
    }

    @Test
    @Timeout(25)
    void aQueryThatIsAnsweredBy500IsGivenUpSoon() {
        Crawl.create("patient", "AS SELECT 1 AS id");
        try (Crawl crawl = Crawl.ofTable("patient", Partitioning.UNDIVIDED)) {
            crawl.connector().check();
            try (Faults.Fault fault = server.faults().refuse("/queries/v1/query-request", 500)) {
                assertThat(thrown(crawl::next).code()).isEqualTo(ErrorCode.UNREACHABLE);
                assertThat(fault).isNotNull();
            }
            assertThat(crawl.next().observations()).hasSize(1);
        }
    }

    @Test
    @Timeout(25)
    void aStatementThatRunsTooLongIsAbortedAndSaidSo() {
        Crawl.create("endless", "AS SELECT 1 AS id");
        try (Crawl crawl = Crawl.ofTable("endless", Partitioning.UNDIVIDED);
                Faults.Fault fault = server.faults().hang("COUNT(*)", Duration.ofSeconds(20))) {
            long aborts = aborts();
            TidemarkException slow =
                    thrown(() -> crawl.profile(List.of(PartitionKey.WHOLE), Duration.ofSeconds(2), ROWS));
            assertThat(slow.code()).as(slow.getMessage()).isEqualTo(ErrorCode.TOO_SLOW);
            assertThat(aborts()).isGreaterThan(aborts);
            assertThat(fault).isNotNull();
        }
    }

    @Test
    @Timeout(25)
    void aStatementThatStillRunsIsAskedForAgain() {
        Crawl.create("postponed", "AS SELECT 1 AS id");
        try (Crawl crawl = Crawl.ofTable("postponed", Partitioning.UNDIVIDED);
                Faults.Fault fault = server.faults().postpone(2)) {
            States states = crawl.profile(List.of(PartitionKey.WHOLE), Duration.ofSeconds(20), ROWS)
                    .getFirst()
                    .states();
            assertThat(states.all().values()).containsExactly(new Tally(1));
            assertThat(server.paths()).contains(Faults.RESULT);
            assertThat(fault).isNotNull();
        }
    }

    private long aborts() {
        return server.paths().stream()
                .filter(path -> path.equals("/queries/v1/abort-request"))
                .count();
    }

    private static TidemarkException thrown(ThrowingCallable call) {
        TidemarkException thrown = catchThrowableOfType(TidemarkException.class, call);
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
