package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.States;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final DatasetDescription dataset;
    private final StateTable states;
    private final Moment moment;
    private String asOf = "";
    private int statements;

    SqlProfile(Session session, StoreDialect dialect, SqlFailures failures, ProfileRequest request, Moment moment) {
        this.session = session;
        this.dialect = dialect;
        this.failures = failures;
        this.request = request;
        this.dataset = request.dataset();
        this.states = new StateTable(request.partitions());
        this.moment = moment;
    }

    List<PartitionStates> run() throws SQLException {
        long start = System.nanoTime();
        for (String statement : dialect.beforeGrouping()) {
            session.execute(statement);
        }
        Set<Measure<?>> shared = new LinkedHashSet<>();
        List<Measure.DuplicateRows> duplicates = new ArrayList<>();
        for (Measure<?> measure : computable()) {
            if (measure instanceof Measure.DuplicateRows keys) {
                duplicates.add(keys);
            } else {
                shared.add(measure);
            }
        }
        if (duplicates.size() + (shared.isEmpty() ? 0 : 1) > 1) {
            asOf = moment.asOf(session, dataset);
        }
        if (!shared.isEmpty()) {
            computeOrSplit(shared);
        }
        for (Measure.DuplicateRows measure : duplicates) {
            computeOrSplit(Set.of(measure));
        }
        return states.answer(statements, Duration.ofNanos(System.nanoTime() - start));
    }

    private Set<Measure<?>> computable() {
        MeasureSupport support = new MeasureSupport(dialect);
        Set<Measure<?>> computable = new LinkedHashSet<>();
        for (Measure<?> measure : request.measures()) {
            boolean needsWindows =
                    measure instanceof Measure.LateRows && !(request.how() instanceof Partitioning.TimeWindows);
            if (support.covers(measure, dataset.schema()) && !needsWindows) {
                computable.add(measure);
            } else {
                states.fail(measure, unfit(measure));
            }
        }
        return computable;
    }

    private Failure unfit(Measure<?> measure) {
        Set<String> missing = new HashSet<>(measure.columns());
        dataset.schema().names().forEach(missing::remove);
        return missing.isEmpty()
                ? new Failure(ErrorCode.UNSUPPORTED, name() + ": not computed in SQL: " + measure)
                : gone(missing);
    }

    private Failure gone(Set<String> columns) {
        return new Failure(
                ErrorCode.COLUMN_GONE,
                name() + " has no column " + String.join(", ", columns) + " any more; change the rules that use it");
    }

    /** Computes measures together; when that fails because of one of them, finds it and keeps the others. */
    private void computeOrSplit(Set<Measure<?>> measures) throws SQLException {
        try {
            states.add(session.attempt(() -> compute(measures)), measures);
        } catch (SQLException e) {
            ErrorCode code = failures.code(e);
            if (code == ErrorCode.COLUMN_GONE) {
                withoutGoneColumns(measures, e);
            } else if (!maybeOfOneMeasure(code)) {
                throw e;
            } else if (measures.size() == 1) {
                states.fail(measures.iterator().next(), failures.failure(e, name()));
            } else {
                List<Measure<?>> all = List.copyOf(measures);
                computeOrSplit(new LinkedHashSet<>(all.subList(0, all.size() / 2)));
                computeOrSplit(new LinkedHashSet<>(all.subList(all.size() / 2, all.size())));
            }
        }
    }

    private static boolean maybeOfOneMeasure(ErrorCode code) {
        return switch (code) {
            case PERMISSION_DENIED, MALFORMED_DATA, UNSUPPORTED, INTERNAL -> true;
            case AUTHENTICATION_FAILED,
                    UNKNOWN_HOST,
                    INVALID_SETTING,
                    DATASET_GONE,
                    COLUMN_GONE,
                    UNREACHABLE,
                    TIMEOUT,
                    REFUSED_FOR_NOW,
                    TOO_LARGE,
                    TOO_SLOW -> false;
        };
    }

    private void withoutGoneColumns(Set<Measure<?>> measures, SQLException error) throws SQLException {
        Set<String> there = session.attempt(() -> LiveColumns.of(session, dataset, dialect));
        if (request.how() instanceof Partitioning.TimeWindows windows && !there.contains(windows.timeColumn())) {
            throw new TidemarkException(gone(Set.of(windows.timeColumn())));
        }
        Set<Measure<?>> left = new LinkedHashSet<>(measures);
        for (Measure<?> measure : measures) {
            Set<String> missing = new LinkedHashSet<>(measure.columns());
            missing.removeAll(there);
            if (!missing.isEmpty()) {
                left.remove(measure);
                states.fail(measure, gone(missing));
            }
        }
        if (left.size() == measures.size()) {
            throw error;
        }
        if (!left.isEmpty()) {
            computeOrSplit(left);
        }
    }

    private Map<PartitionKey, States> compute(Set<Measure<?>> measures) throws SQLException {
        if (measures.iterator().next() instanceof Measure.DuplicateRows keys) {
            return duplicates(keys);
        }
        Map<PartitionKey, States> answer = profile(measures, Set.of());
        Set<String> withNan = columnsWithNan(answer);
        return withNan.isEmpty() || dialect.isNan() == null ? answer : profile(measures, withNan);
    }

    private Map<PartitionKey, States> profile(Set<Measure<?>> measures, Set<String> withNan) throws SQLException {
        ProfileStatement statement = new ProfileStatement(scope(), measures, withNan);
        Map<PartitionKey, States> answer = new HashMap<>();
        statements++;
        session.queryAsWritten(statement.sql(), row -> answer.put(statement.partition(row), statement.read(row)));
        return answer;
    }

    private Map<PartitionKey, States> duplicates(Measure.DuplicateRows measure) throws SQLException {
        DuplicateStatement statement = new DuplicateStatement(scope(), measure);
        Map<PartitionKey, States> answer = new HashMap<>();
        statements++;
        session.queryAsWritten(
                statement.sql(),
                row -> answer.put(
                        statement.partition(row),
                        States.builder().put(measure, statement.read(row)).build()));
        return answer;
    }

    private Set<String> columnsWithNan(Map<PartitionKey, States> answer) {
        return answer.values().stream()
                .flatMap(found -> found.all().entrySet().stream())
                .filter(entry -> entry.getValue() instanceof NumberSummary numbers && Double.isNaN(numbers.mean()))
                .flatMap(entry -> entry.getKey().columns().stream())
                .filter(column ->
                        dataset.schema().column(column).stream().anyMatch(known -> known.type() != ColumnType.INTEGER))
                .collect(Collectors.toSet());
    }

    private Scope scope() {
        Scope scope = Scope.of(dataset, request.how(), request.partitions(), dialect);
        scope.relation().at(asOf);
        return scope;
    }

    private String name() {
        return dataset.ref().name().toString();
    }
}
