package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;

/**
 * Sums the powers of each value's distance from its partition's mean, which a join with the means brings along: powers
 * of the values themselves would cancel each other out.
 */
final class MomentStatement {
    static final int COLUMNS_EACH = 6;

    private final Relation relation;
    private final Slices slices;
    private final Numbers numbers;
    private final List<PartitionKey.Window> ranges;
    private final List<Measure.Moments> measures;

    MomentStatement(Scope scope, List<Measure.Moments> measures) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.numbers = new Numbers(relation, scope.dialect());
        this.ranges = scope.ranges();
        this.measures = measures;
    }

    String sql() {
        RelBuilder builder = relation.builder();
        projectValues();
        relation.scanAgain();
        projectValues();
        int keys = slices.offset() - 1;
        List<RelBuilder.AggCall> means = IntStream.range(0, measures.size())
                .mapToObj(i -> builder.avg(builder.field("x" + i)).as("m" + i))
                .toList();
        builder.aggregate(builder.groupKey(builder.fields().subList(0, keys)), means);
        RexNode same =
                keys == 0 ? builder.literal(true) : builder.equals(builder.field(2, 0, 0), builder.field(2, 1, 0));
        builder.join(JoinRelType.INNER, same);
        int means0 = keys + measures.size() + keys;
        List<RexNode> projected = new ArrayList<>(builder.fields().subList(0, keys));
        List<String> names = new ArrayList<>(keys == 0 ? List.of() : List.of("k0"));
        for (int i = 0; i < measures.size(); i++) {
            RexNode mean = builder.field(means0 + i);
            projected.add(numbers.minus(builder.field(keys + i), mean));
            projected.add(mean);
            names.add("d" + i);
            names.add("m" + i);
        }
        builder.project(projected, names, true);
        builder.aggregate(builder.groupKey(builder.fields().subList(0, keys)), sums());
        return relation.sql();
    }

    private void projectValues() {
        RelBuilder builder = relation.builder();
        relation.keep(slices.within(ranges));
        List<RexNode> projected = new ArrayList<>(slices.key());
        List<String> names = new ArrayList<>(projected.isEmpty() ? List.of() : List.of("k0"));
        for (Measure.Moments measure : measures) {
            RexNode field = relation.field(measure.column());
            projected.add(numbers.when(
                    numbers.isFinite(relation.column(measure.column()), field), numbers.wide(measure.column(), field)));
            names.add("x" + (names.size() - slices.offset() + 1));
        }
        builder.project(projected, names, true);
    }

    private List<RelBuilder.AggCall> sums() {
        RelBuilder builder = relation.builder();
        List<RelBuilder.AggCall> sums = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            RexNode distance = builder.field("d" + i);
            RexNode square = numbers.times(distance, distance);
            sums.add(builder.count(false, "a" + sums.size(), distance));
            sums.add(builder.min("a" + sums.size(), builder.field("m" + i)));
            sums.add(builder.avg(false, "a" + sums.size(), distance));
            sums.add(builder.sum(false, "a" + sums.size(), square));
            sums.add(builder.sum(false, "a" + sums.size(), numbers.times(square, distance)));
            sums.add(builder.sum(false, "a" + sums.size(), numbers.times(square, square)));
        }
        return sums;
    }

    PartitionKey partition(ResultSet row) throws SQLException {
        return slices.read(row);
    }

    States read(ResultSet row) throws SQLException {
        States.Builder states = States.builder();
        for (int i = 0; i < measures.size(); i++) {
            states.put(measures.get(i), moments(row, slices.offset() + i * COLUMNS_EACH));
        }
        return states.build();
    }

    /** From sums around a point near the mean to sums around the mean. */
    private static MomentSummary moments(ResultSet row, int first) throws SQLException {
        long n = row.getLong(first);
        if (n == 0) {
            return MomentSummary.ZERO;
        }
        double off = row.getDouble(first + 2);
        double s2 = row.getDouble(first + 3);
        double s3 = row.getDouble(first + 4);
        double s4 = row.getDouble(first + 5);
        double square = off * off;
        return new MomentSummary(
                n,
                row.getDouble(first + 1) + off,
                Math.max(0, s2 - n * square),
                s3 - 3 * off * s2 + 2 * n * square * off,
                s4 - 4 * off * s3 + 6 * square * s2 - 3 * n * square * square);
    }
}
