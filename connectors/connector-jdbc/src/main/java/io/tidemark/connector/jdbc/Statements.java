package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.QueryFigure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the statements that compute a request's measures, and counts them. */
final class Statements implements Isolation.Computation {
    private final Session session;
    private final StoreDialect dialect;
    private final ProfileRequest request;
    private final Sizing sizing;
    private final String asOf;
    private int sent;

    /** @param asOf the moment that all of them read, as in {@link JdbcConnector#asOf} */
    Statements(Session session, StoreDialect dialect, ProfileRequest request, Sizing sizing, String asOf) {
        this.session = session;
        this.dialect = dialect;
        this.request = request;
        this.sizing = sizing;
        this.asOf = asOf;
    }

    /** How many were sent. */
    int sent() {
        return sent;
    }

    @Override
    public Map<PartitionKey, States> of(Work work) throws SQLException {
        return switch (work.shape()) {
            case AGGREGATE -> aggregates(work.measures());
            case MOMENTS -> moments(moments(work));
            case VALUES -> values(work.measures());
            case HISTOGRAM -> histogram(work.measures().iterator().next());
            case KEYS -> keys(work);
            case QUERY -> query((Measure.Queried) work.measures().iterator().next());
            case NONE -> throw new IllegalArgumentException("Not computed in SQL: " + work.measures());
        };
    }

    private Map<PartitionKey, States> aggregates(Set<Measure<?>> measures) throws SQLException {
        Extremes extremes = Extremes.of(measures, dialect, request.dataset().schema());
        Map<PartitionKey, States> answer = aggregates(extremes.asked(), Set.of());
        Set<Measure<?>> withNan = dialect.isNan() == null ? Set.of() : withNan(answer);
        Set<String> columns =
                withNan.stream().flatMap(measure -> measure.columns().stream()).collect(Collectors.toSet());
        if (!withNan.isEmpty()) {
            add(answer, aggregates(withNan, columns));
        }
        Set<Measure<?>> open = extremes.open(answer, columns);
        if (!open.isEmpty()) {
            add(answer, aggregates(open, Set.of()));
        }
        States none = extremes.none(open);
        answer.replaceAll((key, states) -> states.and(none));
        return answer;
    }

    private static void add(Map<PartitionKey, States> answer, Map<PartitionKey, States> more) {
        more.forEach((key, states) -> answer.merge(key, states, States::and));
    }

    private Map<PartitionKey, States> aggregates(Set<Measure<?>> measures, Set<String> withNan) throws SQLException {
        Sampled sampled = Sampled.of(measures, sizing);
        StateStatement statement = sizing.apart()
                ? new ApartStatement(scope(), measures, withNan, sampled)
                : new ProfileStatement(scope(), measures, withNan, sampled);
        Map<PartitionKey, States> answer = new HashMap<>();
        each(statement.sql(), row -> statement.read(row, answer));
        return answer;
    }

    private Set<Measure<?>> withNan(Map<PartitionKey, States> answer) {
        Set<Measure<?>> found = new LinkedHashSet<>();
        answer.values()
                .forEach(states -> states.all().forEach((measure, state) -> {
                    boolean isOfNumbers =
                            measure instanceof Measure.NumberStats || measure instanceof Measure.NumberRange;
                    if (isOfNumbers
                            && isNan(state)
                            && mayHoldNan(measure.columns().getFirst())) {
                        found.add(measure);
                    }
                }));
        return found;
    }

    private static boolean isNan(State state) {
        return state instanceof NumberSummary numbers && Double.isNaN(numbers.mean());
    }

    private boolean mayHoldNan(String name) {
        return request.dataset().schema().column(name).stream().anyMatch(column -> column.type() != ColumnType.INTEGER);
    }

    static List<Measure.Moments> moments(Work work) {
        return work.measures().stream()
                .filter(Measure.Moments.class::isInstance)
                .map(Measure.Moments.class::cast)
                .toList();
    }

    private Map<PartitionKey, States> moments(List<Measure.Moments> measures) throws SQLException {
        MomentStatement statement = new MomentStatement(scope(), measures);
        Map<PartitionKey, States> answer = new HashMap<>();
        each(statement.sql(), row -> answer.put(statement.partition(row), statement.read(row)));
        return answer;
    }

    private Map<PartitionKey, States> values(Collection<Measure<?>> measures) throws SQLException {
        ValueGroups groups = ValueGroups.of(measures, sizing, dialect.groupsInSets());
        ValueStatement statement = new ValueStatement(scope(), groups);
        Map<PartitionKey, ValueTally> tallies = new HashMap<>();
        each(
                statement.sql(),
                row -> statement.read(
                        row, tallies.computeIfAbsent(statement.partition(row), unseen -> new ValueTally(groups))));
        Map<PartitionKey, States> answer = new HashMap<>();
        tallies.forEach((key, tally) -> answer.put(key, tally.states(measures)));
        return answer;
    }

    private Map<PartitionKey, States> histogram(Measure<?> measure) throws SQLException {
        HistogramStatement statement = HistogramStatement.of(scope(), measure);
        Map<PartitionKey, BinnedValues> binned = new HashMap<>();
        each(
                statement.sql(),
                row -> statement.read(
                        row, binned.computeIfAbsent(statement.partition(row), unseen -> new BinnedValues())));
        Map<PartitionKey, States> answer = new HashMap<>();
        binned.forEach((key, bins) -> {
            States.Builder states = States.builder();
            StateReader.put(states, measure, bins.histogram());
            answer.put(key, states.build());
        });
        return answer;
    }

    /** Where each row has a key, those who count keys have counted the rows. */
    private Map<PartitionKey, States> keys(Work work) throws SQLException {
        Optional<Measure.DuplicateRows> duplicates = KeyedRows.duplicates(work);
        if (duplicates.isEmpty()) {
            return aggregates(work.measures());
        }
        Map<PartitionKey, States> answer = keys(duplicates.get());
        if (work.measures().contains(KeyedRows.COUNT)) {
            answer.replaceAll((key, states) -> KeyedRows.withCount(states, duplicates.get()));
        }
        return answer;
    }

    private Map<PartitionKey, States> keys(Measure.DuplicateRows measure) throws SQLException {
        KeyStream stream = dialect.keyStream();
        if (stream != null && KeyStatement.fits(stream, request.dataset().schema(), measure)) {
            try (KeyMemory memory = new KeyMemory()) {
                KeyStatement statement = new KeyStatement(scope(), request.how(), stream, measure);
                KeyCount count = new KeyCount(request.how(), statement.time(), memory);
                sent++;
                if (session.attemptUnless(
                        () -> stream.read(session, statement.sql(), statement.time(), count), count::isFull)) {
                    return count.states(measure);
                }
            }
        }
        DuplicateStatement statement = new DuplicateStatement(scope(), measure);
        Map<PartitionKey, States> answer = new HashMap<>();
        each(
                statement.sql(),
                row -> answer.put(
                        statement.partition(row),
                        States.builder().put(measure, statement.read(row)).build()));
        return answer;
    }

    /** One statement a partition: nobody knows how such a query could be cut. */
    private Map<PartitionKey, States> query(Measure.Queried measure) throws SQLException {
        Map<PartitionKey, States> answer = new HashMap<>();
        QueryStatement statement = new QueryStatement(request, dialect, measure);
        for (PartitionKey partition : request.partitions()) {
            List<QueryFigure> figures = new ArrayList<>(1);
            each(statement.sql(partition), row -> figures.add(QueryStatement.read(row, figures.isEmpty())));
            QueryFigure figure = figures.isEmpty() ? QueryFigure.NONE : figures.getFirst();
            answer.put(partition, States.builder().put(measure, figure).build());
        }
        return answer;
    }

    private void each(String sql, Session.RowVisitor visitor) throws SQLException {
        sent++;
        session.each(sql, visitor);
    }

    private Scope scope() {
        Scope scope = Scope.of(request.dataset(), request.how(), request.partitions(), dialect);
        scope.relation().at(asOf);
        return scope;
    }
}
