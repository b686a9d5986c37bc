package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** One statement that computes all measures but duplicates, for all partitions. */
final class ProfileStatement {
    /** Reads a measure's state from a row of the answer. */
    private interface Reader<S extends State> {
        S read(ResultSet row) throws SQLException;
    }

    private final Relation relation;
    private final Slices slices;
    private final StoreDialect dialect;
    private final Set<String> withNan;
    private final Aggregates aggregates;
    private final Map<Measure<?>, Reader<?>> readers = new LinkedHashMap<>();

    /** @param withNan columns in which values that are no numbers were met and must be left out */
    ProfileStatement(Scope scope, Set<Measure<?>> measures, Set<String> withNan) {
        this.relation = scope.relation();
        this.dialect = scope.dialect();
        this.slices = scope.slices();
        this.withNan = withNan;
        relation.keep(slices.within(scope.ranges()));
        this.aggregates = new Aggregates(relation);
        measures.forEach(measure -> readers.put(measure, plan(measure)));
    }

    String sql() {
        if (aggregates.calls().isEmpty()) {
            aggregates.rows();
        }
        relation.builder().aggregate(relation.builder().groupKey(slices.namedKey()), aggregates.calls());
        slices.dropUnplaced();
        return relation.sql();
    }

    PartitionKey partition(ResultSet row) throws SQLException {
        return slices.read(row);
    }

    States read(ResultSet row) throws SQLException {
        States.Builder states = States.builder();
        for (Map.Entry<Measure<?>, Reader<?>> entry : readers.entrySet()) {
            put(states, entry.getKey(), entry.getValue().read(row));
        }
        return states.build();
    }

    @SuppressWarnings("unchecked") // plan() pairs a measure with a reader of its own type of state
    private static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }

    private Reader<?> plan(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> tally(aggregates.rows());
            case Measure.NullCount m -> nulls(relation.column(m.column()));
            case Measure.BlankCount m -> tally(aggregates.rowsWhen("" + m, () -> equalsEmpty(m.column())));
            case Measure.TrueCount m -> tally(aggregates.rowsWhen("" + m, () -> relation.field(m.column())));
            case Measure.LateRows m ->
                tally(aggregates.rowsWhen("" + m, () -> slices.isLate(m.ingestColumn(), m.after())));
            case Measure.NumberStats m -> numbers(m.column());
            case Measure.TimeRange m -> times(m.column());
            case Measure.DuplicateRows m -> throw unfit(m);
            case Measure.Matching m -> throw unfit(m);
            case Measure.FutureRows m -> throw unfit(m);
            case Measure.AncientRows m -> throw unfit(m);
            case Measure.Lengths m -> throw unfit(m);
            case Measure.Moments m -> throw unfit(m);
            case Measure.Distinct m -> throw unfit(m);
            case Measure.TopValues m -> throw unfit(m);
            case Measure.Quantiles m -> throw unfit(m);
            case Measure.TextRange m -> throw unfit(m);
            case Measure.Formats m -> throw unfit(m);
            case Measure.Masks m -> throw unfit(m);
            case Measure.Delay m -> throw unfit(m);
            case Measure.MisplacedRows m -> throw unfit(m);
            case Measure.UnparseableRows m -> throw unfit(m);
        };
    }

    private static IllegalArgumentException unfit(Measure<?> measure) {
        return new IllegalArgumentException("Not for this statement: " + measure);
    }

    private Reader<Tally> tally(int place) {
        return row -> new Tally(row.getLong(at(place)));
    }

    private Reader<Tally> nulls(Column column) {
        if (!column.nullable()) {
            return row -> Tally.ZERO;
        }
        int rows = aggregates.rows();
        int values = aggregates.values(column.name());
        return row -> new Tally(row.getLong(at(rows)) - row.getLong(at(values)));
    }

    private RexNode equalsEmpty(String column) {
        return relation.own(dialect.isEmpty(), SqlTypeName.BOOLEAN, relation.field(column));
    }

    private Reader<InstantRange> times(String column) {
        ColumnType type = relation.type(column);
        int min = aggregates.min(column, slices.time(column));
        int max = aggregates.max(column, slices.time(column));
        return row -> new InstantRange(
                dialect.readTime(row, at(min), type, ZoneOffset.UTC),
                dialect.readTime(row, at(max), type, ZoneOffset.UTC));
    }

    private Reader<NumberSummary> numbers(String column) {
        RexNode value = number(column);
        RexNode wide = relation.type(column) == ColumnType.FLOAT
                ? value
                : relation.builder().cast(value, SqlTypeName.DOUBLE);
        int values = withNan.contains(column) ? aggregates.values(column, value) : counted(column);
        int min = aggregates.min(column, value);
        int max = aggregates.max(column, value);
        int mean =
                aggregates.place("mean of " + column, () -> relation.builder().avg(wide));
        int spread = aggregates.place(
                "spread of " + column, () -> relation.builder().aggregateCall(SqlStdOperatorTable.VAR_POP, wide));
        return row -> {
            long count = row.getLong(at(values));
            return count == 0
                    ? NumberSummary.ZERO
                    : new NumberSummary(
                            count,
                            row.getDouble(at(min)),
                            row.getDouble(at(max)),
                            row.getDouble(at(mean)),
                            row.getDouble(at(spread)) * count);
        };
    }

    private int counted(String column) {
        return relation.column(column).nullable() ? aggregates.values(column) : aggregates.rows();
    }

    private RexNode number(String column) {
        @Nullable String isNan = dialect.isNan();
        RexNode field = relation.field(column);
        if (isNan == null || !withNan.contains(column)) {
            return field;
        }
        return relation.builder()
                .call(
                        SqlStdOperatorTable.CASE,
                        relation.own(isNan, SqlTypeName.BOOLEAN, field),
                        relation.builder().literal(null),
                        field);
    }

    private int at(int place) {
        return slices.offset() + place;
    }
}
