package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Computes measures together; when that fails because of one of them, finds it and keeps the others. */
final class Isolation {
    /** Computes measures by one statement or few. */
    interface Computation {
        Map<PartitionKey, States> of(Work work) throws SQLException;
    }

    private final Session session;
    private final StoreDialect dialect;
    private final SqlFailures failures;
    private final ProfileRequest request;
    private final StateTable states;
    private final Computation computation;

    Isolation(
            Session session,
            StoreDialect dialect,
            SqlFailures failures,
            ProfileRequest request,
            StateTable states,
            Computation computation) {
        this.session = session;
        this.dialect = dialect;
        this.failures = failures;
        this.request = request;
        this.states = states;
        this.computation = computation;
    }

    void compute(Work work) throws SQLException {
        try {
            states.add(session.attempt(() -> computation.of(work)), work.measures());
        } catch (SQLException e) {
            ErrorCode code = failures.code(e);
            if (work.shape() == Shape.QUERY && !code.mayRetry()) {
                states.fail(
                        work.measures().iterator().next(),
                        failures.failure(e, request.dataset().ref().name().toString()));
            } else if (code == ErrorCode.COLUMN_GONE) {
                withoutGoneColumns(work, e);
            } else if (!maybeOfOneMeasure(code)) {
                throw e;
            } else if (work.measures().size() == 1) {
                states.fail(
                        work.measures().iterator().next(),
                        failures.failure(e, request.dataset().ref().name().toString()));
            } else {
                for (Work half : work.halves()) {
                    compute(half);
                }
            }
        }
    }

    private static boolean maybeOfOneMeasure(ErrorCode code) {
        return switch (code) {
            case PERMISSION_DENIED, MALFORMED_DATA, UNSUPPORTED, TOO_LARGE, INTERNAL -> true;
            case AUTHENTICATION_FAILED,
                    UNKNOWN_HOST,
                    INVALID_SETTING,
                    DATASET_GONE,
                    COLUMN_GONE,
                    UNREACHABLE,
                    TIMEOUT,
                    REFUSED_FOR_NOW,
                    TOO_SLOW -> false;
        };
    }

    private Set<String> columns(Measure<?> measure) {
        return measure instanceof Measure.Tested tested
                ? new RuleTest(tested, request.dataset().schema()).columns()
                : new LinkedHashSet<>(measure.columns());
    }

    private void withoutGoneColumns(Work work, SQLException error) throws SQLException {
        Set<String> there = session.attempt(() -> LiveColumns.of(session, request.dataset(), dialect));
        if (request.how() instanceof Partitioning.TimeWindows windows && !there.contains(windows.timeColumn())) {
            throw new TidemarkException(GoneColumns.failure(request.dataset(), Set.of(windows.timeColumn())));
        }
        Set<Measure<?>> left = new LinkedHashSet<>(work.measures());
        for (Measure<?> measure : work.measures()) {
            Set<String> missing = columns(measure);
            missing.removeAll(there);
            if (!missing.isEmpty()) {
                left.remove(measure);
                states.fail(measure, GoneColumns.failure(request.dataset(), missing));
            }
        }
        if (left.size() == work.measures().size()) {
            throw error;
        }
        if (!left.isEmpty()) {
            compute(work.only(left));
        }
    }
}
