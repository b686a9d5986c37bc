package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;

/** Counts the values of a column, or the seconds between two, by partition and bin. */
final class HistogramStatement {
    /** Added to the bins of negative amounts; no double's bin is half as far from zero. */
    private static final int NEGATIVE = 1_000_000;

    private final Relation relation;
    private final Slices slices;
    private final ColumnSql sql;
    private final Numbers numbers;

    private HistogramStatement(Scope scope) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.sql = scope.dialect().columns();
        this.numbers = new Numbers(relation, scope.dialect());
    }

    static HistogramStatement of(Scope scope, Measure<?> measure) {
        HistogramStatement statement = new HistogramStatement(scope);
        if (measure instanceof Measure.Quantiles quantiles) {
            Column column = statement.relation.column(quantiles.column());
            statement.build(scope, column, statement.relation.field(column.name()));
        } else if (measure instanceof Measure.Delay delay) {
            RexNode seconds = statement.numbers.minus(
                    statement.seconds(delay.ingestColumn()), statement.seconds(delay.eventColumn()));
            statement.build(scope, Numbers.DOUBLE, seconds);
        } else {
            throw new IllegalArgumentException("No distribution: " + measure);
        }
        return statement;
    }

    private RexNode seconds(String column) {
        return relation.own(
                Objects.requireNonNull(sql.epochSeconds(relation.column(column))),
                SqlTypeName.DOUBLE,
                relation.field(column));
    }

    private void build(Scope scope, Column like, RexNode value) {
        RelBuilder builder = relation.builder();
        List<RexNode> conditions = new ArrayList<>(slices.within(scope.ranges()));
        conditions.add(numbers.isFinite(like, value));
        relation.keep(conditions);
        List<RexNode> projected = new ArrayList<>(slices.key());
        List<String> names = new ArrayList<>(projected.isEmpty() ? List.of() : List.of("k0"));
        projected.add(bin(like, value));
        projected.add(value);
        names.addAll(List.of("bin", "x"));
        builder.project(projected, names, true);
        builder.aggregate(
                builder.groupKey(builder.fields().subList(0, projected.size() - 1)),
                builder.countStar("a0"),
                builder.min("a1", builder.field("x")),
                builder.max("a2", builder.field("x")));
        slices.dropUnplaced();
    }

    /** Zero has no bin. */
    private RexNode bin(Column like, RexNode value) {
        RelBuilder builder = relation.builder();
        RexNode wide = like.equals(Numbers.DOUBLE) ? value : numbers.wide(like.name(), value);
        RexNode zero = builder.literal(0);
        return builder.call(
                SqlStdOperatorTable.CASE,
                builder.call(SqlStdOperatorTable.GREATER_THAN, value, zero),
                binOf(wide),
                builder.call(SqlStdOperatorTable.LESS_THAN, value, zero),
                builder.call(
                        SqlStdOperatorTable.PLUS,
                        binOf(builder.call(SqlStdOperatorTable.UNARY_MINUS, wide)),
                        builder.literal(NEGATIVE)),
                builder.literal(null));
    }

    private RexNode binOf(RexNode amount) {
        return relation.own(Objects.requireNonNull(sql.bin()), SqlTypeName.DOUBLE, amount);
    }

    String sql() {
        return relation.sql();
    }

    PartitionKey partition(ResultSet row) throws SQLException {
        return slices.read(row);
    }

    /** Adds the bin of a row of the answer. */
    void read(ResultSet row, BinnedValues into) throws SQLException {
        int first = slices.offset();
        int bin = (int) row.getDouble(first);
        boolean isZero = row.wasNull();
        long count = row.getLong(first + 1);
        if (isZero) {
            into.addZeros(count);
        } else if (bin > NEGATIVE / 2) {
            into.addNegative(bin - NEGATIVE, count);
        } else {
            into.addPositive(bin, count);
        }
        into.span(row.getDouble(first + 2), row.getDouble(first + 3));
    }
}
