package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/**
 * Counts rows and different keys per partition exactly: rows are grouped by key first, then the keys are counted, which
 * a store can do by hashing, unlike COUNT(DISTINCT).
 */
final class DuplicateStatement {
    private final Relation relation;
    private final Slices slices;
    private final StoreDialect dialect;

    DuplicateStatement(Scope scope, Measure.DuplicateRows measure) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.dialect = scope.dialect();
        RelBuilder builder = relation.builder();
        List<RexNode> conditions = new ArrayList<>(slices.within(scope.ranges()));
        measure.key().stream()
                .filter(column -> relation.column(column).nullable())
                .forEach(column -> conditions.add(builder.isNotNull(relation.field(column))));
        relation.keep(conditions);
        groupByKey(builder, measure.key());
    }

    private void groupByKey(RelBuilder builder, List<String> key) {
        List<RexNode> window = slices.key();
        List<RexNode> grouped = new ArrayList<>(window);
        key.stream().map(relation::column).forEach(column -> grouped.add(exact(column)));
        List<String> names =
                IntStream.range(0, grouped.size()).mapToObj(i -> "k" + i).toList();
        builder.project(grouped, names, true);
        builder.aggregate(builder.groupKey(builder.fields()), builder.countStar("copies"));
        List<RexNode> outer = window.isEmpty() ? List.of() : List.of(builder.field(0));
        RexNode once = builder.call(
                SqlStdOperatorTable.CASE,
                builder.equals(builder.field("copies"), builder.literal(1)),
                builder.literal(1),
                builder.literal(null));
        builder.aggregate(
                builder.groupKey(outer),
                builder.sum(builder.field("copies")).as("a0"),
                builder.countStar("a1"),
                builder.count(false, "a2", once));
        slices.dropUnplaced();
    }

    private RexNode exact(Column column) {
        return relation.own(dialect.exact(column), SchemaTable.type(column.type()), relation.field(column.name()));
    }

    String sql() {
        return dialect.withManyGroups(relation.sql());
    }

    PartitionKey partition(ResultSet row) throws SQLException {
        return slices.read(row);
    }

    DuplicateTally read(ResultSet row) throws SQLException {
        int first = slices.offset();
        return new DuplicateTally(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
    }
}
