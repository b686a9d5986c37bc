package io.tidemark.connector.jdbc;

import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One request for measures, computed in one transaction so that all of them see the same rows. */
final class SqlProfile {
    private final Session session;
    private final StoreDialect dialect;
    private final SqlFailures failures;
    private final ProfileRequest request;
    private final StateTable states;

    SqlProfile(Session session, StoreDialect dialect, SqlFailures failures, ProfileRequest request) {
        this.session = session;
        this.dialect = dialect;
        this.failures = failures;
        this.request = request;
        this.states = new StateTable(request.partitions());
    }

    List<PartitionStates> run() throws SQLException {
        long start = System.nanoTime();
        for (String statement : dialect.beforeGrouping()) {
            session.execute(statement);
        }
        Set<Measure<?>> measures = computable();
        Sizing sizing = new Sizes(session, dialect, request).find(Sizes.matterTo(measures));
        Statements statements = new Statements(session, dialect, request, sizing);
        Isolation isolation = new Isolation(session, dialect, failures, request, states, statements);
        for (Work work : WorkPlan.of(measures, dialect, sizing)) {
            isolation.compute(work);
        }
        long bytes = sizing.bytes() * statements.sent() / sizing.partitions();
        return states.answer(statements.sent(), bytes, Duration.ofNanos(System.nanoTime() - start));
    }

    private Set<Measure<?>> computable() {
        MeasureSupport support = new MeasureSupport(dialect);
        Set<Measure<?>> computable = new LinkedHashSet<>();
        for (Measure<?> measure : request.measures()) {
            boolean needsWindows =
                    measure instanceof Measure.LateRows && !(request.how() instanceof Partitioning.TimeWindows);
            if (support.covers(measure, request.dataset().schema()) && !needsWindows) {
                computable.add(measure);
            } else {
                states.fail(measure, unfit(measure));
            }
        }
        return computable;
    }

    private Failure unfit(Measure<?> measure) {
        Set<String> missing = new HashSet<>(measure.columns());
        request.dataset().schema().names().forEach(missing::remove);
        return missing.isEmpty()
                ? new Failure(
                        ErrorCode.UNSUPPORTED, request.dataset().ref().name() + ": not computed in SQL: " + measure)
                : GoneColumns.failure(request.dataset(), missing);
    }
}
