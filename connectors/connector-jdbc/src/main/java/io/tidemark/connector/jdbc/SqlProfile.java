package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.jdbc.expression.Query;
import io.tidemark.connector.jdbc.expression.SqlMistake;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One request for measures, computed so that all of them see the same rows: in one transaction, or as of one moment. */
final class SqlProfile {
    /** Names the moment that all statements read, as in {@link JdbcConnector#asOf}. */
    interface Moment {
        String asOf(Session session, DatasetDescription dataset) throws SQLException;
    }

    private final Session session;
    private final StoreDialect dialect;
    private final SqlFailures failures;
    private final ProfileRequest request;
    private final StateTable states;
    private final Moment moment;

    SqlProfile(Session session, StoreDialect dialect, SqlFailures failures, ProfileRequest request, Moment moment) {
        this.session = session;
        this.dialect = dialect;
        this.failures = failures;
        this.request = request;
        this.states = new StateTable(request.partitions());
        this.moment = moment;
    }

    List<PartitionStates> run() throws SQLException {
        long start = System.nanoTime();
        for (String statement : dialect.beforeGrouping()) {
            session.execute(statement);
        }
        Set<Measure<?>> measures = computable();
        Sizing sizing = new Sizes(session, dialect, request).find(Sizes.matterTo(measures));
        List<Work> plan = KeyedRows.counted(
                WorkPlan.of(measures, dialect, sizing), request.dataset().schema());
        boolean maySendMore = plan.size() > 1
                || !request.samples().isEmpty()
                || !Extremes.of(measures, dialect, request.dataset().schema()).isEmpty();
        String asOf = maySendMore ? moment.asOf(session, request.dataset()) : "";
        Statements statements = new Statements(session, dialect, request, sizing, asOf);
        Isolation isolation = new Isolation(session, dialect, failures, request, states, statements);
        for (Work work : plan) {
            isolation.compute(work);
        }
        List<PartitionStates> answer = states.answer(
                statements.sent(), bytes(sizing, statements), Duration.ofNanos(System.nanoTime() - start));
        return new RowSampling(session, dialect, request, asOf).added(answer);
    }

    private static long bytes(Sizing sizing, Statements statements) {
        return sizing.bytes() * statements.sent() / sizing.partitions();
    }

    private Set<Measure<?>> computable() {
        MeasureSupport support = new MeasureSupport(dialect);
        Set<Measure<?>> computable = new LinkedHashSet<>();
        for (Measure<?> measure : request.measures()) {
            Optional<Failure> mistake = mistake(measure);
            if (mistake.isPresent()) {
                states.fail(measure, mistake.get());
            } else if (support.covers(measure, request.dataset().schema()) && !needsWindows(measure)) {
                computable.add(measure);
            } else {
                states.fail(measure, unfit(measure));
            }
        }
        return computable;
    }

    /** What was well when a rule was saved may fit no more. */
    private Optional<Failure> mistake(Measure<?> measure) {
        DatasetName name = request.dataset().ref().name();
        if (measure instanceof Measure.Tested tested) {
            return new RuleTest(tested, request.dataset().schema()).failure(name, dialect);
        }
        if (measure instanceof Measure.Queried queried) {
            try {
                Query.of(queried.sql()).sql(dialect, name, "SELECT 1");
            } catch (SqlMistake e) {
                return Optional.of(new Failure(ErrorCode.INVALID_SETTING, name + ": " + e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private boolean needsWindows(Measure<?> measure) {
        boolean asks = measure instanceof Measure.LateRows || measure instanceof Measure.OutsideRows;
        return asks && !(request.how() instanceof Partitioning.TimeWindows);
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
