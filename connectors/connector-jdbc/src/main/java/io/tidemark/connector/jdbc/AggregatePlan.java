package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.metric.TextExtremes;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** Turns each measure into aggregates of one statement, and into what reads its state from their values. */
final class AggregatePlan {
    private final Relation relation;
    private final Slices slices;
    private final StoreDialect dialect;
    private final ColumnSql sql;
    private final Numbers numbers;
    private final Set<String> withNan;
    private final Sampled sampled;
    private final Aggregates aggregates;
    private final CountedRows counted;

    /** @param withNan columns in which values that are no numbers were met and must be left out */
    AggregatePlan(Scope scope, Set<String> withNan, Sampled sampled) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.dialect = scope.dialect();
        this.sql = dialect.columns();
        this.numbers = new Numbers(relation, dialect);
        this.withNan = withNan;
        this.sampled = sampled;
        this.aggregates = new Aggregates(relation);
        this.counted = new CountedRows(scope);
    }

    Aggregates aggregates() {
        return aggregates;
    }

    Map<Measure<?>, StateReader<?>> readers(Set<Measure<?>> measures) {
        Map<Measure<?>, StateReader<?>> readers = new LinkedHashMap<>();
        measures.forEach(measure -> readers.put(measure, plan(measure)));
        return readers;
    }

    private StateReader<?> plan(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> tally(aggregates.rows());
            case Measure.NullCount m -> nulls(relation.column(m.column()));
            case Measure.BlankCount m -> rowsWhere(m, counted.of(m));
            case Measure.TrueCount m -> rowsWhere(m, counted.of(m));
            case Measure.LateRows m -> rowsWhere(m, counted.of(m));
            case Measure.OutsideRows m -> rowsWhere(m, counted.of(m));
            case Measure.Matching m -> matching(m);
            case Measure.FutureRows m -> rowsWhere(m, counted.of(m));
            case Measure.AncientRows m -> rowsWhere(m, counted.of(m));
            case Measure.NumberRange m -> numbers(m.column(), false);
            case Measure.NumberStats m -> numbers(m.column(), true);
            case Measure.TimeRange m -> times(m.column());
            case Measure.Lengths m -> lengths(relation.column(m.column()));
            case Measure.TextRange m -> texts(relation.column(m.column()));
            case Measure.Distinct m -> distinct(relation.column(m.column()));
            case Measure.Tested m -> tested(m);
            case Measure.DuplicateRows m -> throw unfit(m);
            case Measure.Queried m -> throw unfit(m);
            case Measure.Moments m -> throw unfit(m);
            case Measure.TopValues m -> throw unfit(m);
            case Measure.Quantiles m -> throw unfit(m);
            case Measure.ValueTypes m -> throw unfit(m);
            case Measure.Formats m -> throw unfit(m);
            case Measure.Masks m -> throw unfit(m);
            case Measure.Delay m -> throw unfit(m);
            case Measure.Redeliveries m -> throw unfit(m);
            case Measure.MisplacedRows m -> throw unfit(m);
            case Measure.UnparseableRows m -> throw unfit(m);
        };
    }

    private static IllegalArgumentException unfit(Measure<?> measure) {
        return new IllegalArgumentException("Not for this statement: " + measure);
    }

    private StateReader<Tally> tally(int place) {
        return row -> new Tally(row.getLong(at(place)));
    }

    private StateReader<Tally> rowsWhere(Measure<?> measure, RexNode condition) {
        return tally(aggregates.rowsWhen("" + measure, () -> condition));
    }

    private StateReader<Tally> nulls(Column column) {
        if (!column.nullable()) {
            return row -> Tally.ZERO;
        }
        int rows = aggregates.rows();
        int values = aggregates.values(column.name());
        return row -> new Tally(row.getLong(at(rows)) - row.getLong(at(values)));
    }

    /** One statement tests and counts, so that no more rows are counted than tested. */
    private StateReader<TestTally> tested(Measure.Tested measure) {
        RuleTest test = new RuleTest(measure, relation.schema());
        int tested = test.testsAll()
                ? aggregates.rows()
                : aggregates.rowsWhen("tested " + measure.among(), () -> relation.condition(test.among(dialect)));
        int found = aggregates.rowsWhen("" + measure, () -> counted.of(measure));
        return row -> new TestTally(row.getLong(at(tested)), row.getLong(at(found)));
    }

    private StateReader<Tally> matching(Measure.Matching measure) {
        RexNode condition = counted.of(measure);
        return condition == null ? row -> Tally.ZERO : rowsWhere(measure, condition);
    }

    private StateReader<InstantRange> times(String column) {
        ColumnType type = relation.type(column);
        int min = aggregates.min(column, slices.time(column));
        int max = aggregates.max(column, slices.time(column));
        return row -> new InstantRange(
                dialect.readTime(row, at(min), type, ZoneOffset.UTC),
                dialect.readTime(row, at(max), type, ZoneOffset.UTC));
    }

    private StateReader<NumberSummary> numbers(String column, boolean withSpread) {
        RexNode value = withNan.contains(column) ? numbers.withoutNan(column) : relation.field(column);
        int count = withNan.contains(column) ? aggregates.values(column, value) : valuesOf(column);
        RexNode summed = numbers.summed(column, value);
        StateReader<NumberSummary> range = range(column, count, value, summed);
        return withSpread ? withSpread(column, summed, range) : range;
    }

    private StateReader<NumberSummary> lengths(Column column) {
        RexNode length = relation.own(
                Objects.requireNonNull(sql.length(column)), SqlTypeName.BIGINT, relation.field(column.name()));
        RexNode wide = relation.builder().cast(length, SqlTypeName.DOUBLE);
        String what = "length of " + column.name();
        return withSpread(what, wide, range(what, valuesOf(column.name()), length, wide));
    }

    private StateReader<NumberSummary> range(String what, int values, RexNode value, RexNode summed) {
        int min = aggregates.min(what, value);
        int max = aggregates.max(what, value);
        int mean = aggregates.place("mean of " + what, () -> relation.builder().avg(summed));
        return row -> {
            long count = row.getLong(at(values));
            return count == 0
                    ? NumberSummary.ZERO
                    : new NumberSummary(
                            count, row.getDouble(at(min)), row.getDouble(at(max)), row.getDouble(at(mean)), Double.NaN);
        };
    }

    private StateReader<NumberSummary> withSpread(String what, RexNode summed, StateReader<NumberSummary> range) {
        int spread = aggregates.place(
                "spread of " + what, () -> relation.builder().aggregateCall(SqlStdOperatorTable.VAR_POP, summed));
        return row -> {
            NumberSummary found = range.read(row);
            return found.withSpread(row.getDouble(at(spread)) * found.count());
        };
    }

    private int valuesOf(String column) {
        return relation.column(column).nullable() ? aggregates.values(column) : aggregates.rows();
    }

    private StateReader<TextExtremes> texts(Column column) {
        RexNode ordered = relation.own(
                Objects.requireNonNull(sql.inCodePointOrder(column)),
                SqlTypeName.VARCHAR,
                relation.field(column.name()));
        int min = aggregates.min("text of " + column.name(), ordered);
        int max = aggregates.max("text of " + column.name(), ordered);
        return row -> new TextExtremes(row.getString(at(min)), row.getString(at(max)));
    }

    private StateReader<DistinctSketch> distinct(Column column) {
        int bits = sampled.of(column.name());
        ValueHashes hashes = Objects.requireNonNull(dialect.hashes());
        String collect = hashes.collect(column, bits);
        int place = aggregates.place(
                "hashes of " + column.name(),
                () -> relation.builder().aggregateCall(new AggregateTemplate(collect), relation.field(column.name())));
        return row -> DistinctSketch.of(bits, hashes.read(row, at(place)));
    }

    private int at(int place) {
        return slices.offset() + place;
    }
}
