package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Reads the time and the key columns of all rows with a key; whoever reads the answer tells the windows apart. */
final class KeyStatement {
    private final Relation relation;
    private final @Nullable Column time;

    KeyStatement(Scope scope, Partitioning how, KeyStream stream, Measure.DuplicateRows measure) {
        this.relation = scope.relation();
        this.time = how instanceof Partitioning.TimeWindows windows ? relation.column(windows.timeColumn()) : null;
        List<RexNode> conditions = new ArrayList<>(scope.slices().within(scope.ranges()));
        List<RexNode> projected = new ArrayList<>();
        if (time != null) {
            projected.add(relation.field(time.name()));
        }
        for (String name : measure.key()) {
            Column column = relation.column(name);
            if (column.nullable()) {
                conditions.add(relation.builder().isNotNull(relation.field(name)));
            }
            projected.add(relation.own(
                    Objects.requireNonNull(stream.comparable(column)),
                    SchemaTable.type(column.type()),
                    relation.field(name)));
        }
        relation.keep(conditions);
        List<String> names =
                IntStream.range(0, projected.size()).mapToObj(i -> "k" + i).toList();
        relation.builder().project(projected, names, true);
    }

    /** Whether a store streams these columns. */
    static boolean fits(@Nullable KeyStream stream, Schema schema, Measure.DuplicateRows measure) {
        return stream != null
                && measure.key().stream()
                        .allMatch(name -> schema.column(name)
                                .filter(column -> stream.comparable(column) != null)
                                .isPresent());
    }

    String sql() {
        return relation.sql();
    }

    /** The type of the first column of the answer, null when all belong to the key. */
    @Nullable
    Column time() {
        return time;
    }
}
