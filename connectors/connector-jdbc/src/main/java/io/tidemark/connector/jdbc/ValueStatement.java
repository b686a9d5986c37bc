package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.PartitionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows by partition and the values of a few columns: several columns with few values each share one scan. Where
 * the store cannot count each by itself in it, they are grouped together, and what belongs to one of them is added up
 * from the answer.
 */
final class ValueStatement {
    private final Relation relation;
    private final Slices slices;
    private final StoreDialect dialect;
    private final ValueGroups groups;

    ValueStatement(Scope scope, ValueGroups groups) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.dialect = scope.dialect();
        this.groups = groups;
        keep(scope);
        groupByValue();
        toTextAndHash();
        if (groups.least() > 1) {
            addUpTheRare();
        }
    }

    private void keep(Scope scope) {
        RelBuilder builder = relation.builder();
        List<RexNode> conditions = new ArrayList<>(slices.within(scope.ranges()));
        if (groups.columns().size() == 1) {
            String column = groups.columns().getFirst();
            conditions.add(builder.isNotNull(relation.field(column)));
            if (groups.bits() > 0) {
                String isSampled = Objects.requireNonNull(dialect.hashes()).isSampled(groups.bits());
                conditions.add(relation.own(isSampled, SqlTypeName.BOOLEAN, hash(column, exact(column))));
            }
        }
        relation.keep(conditions);
    }

    private void groupByValue() {
        RelBuilder builder = relation.builder();
        List<RexNode> grouped = new ArrayList<>(slices.key());
        groups.columns().forEach(column -> grouped.add(exact(column)));
        builder.project(grouped, names("k", grouped.size()), true);
        builder.aggregate(groups.inSets() ? sets() : builder.groupKey(builder.fields()), builder.countStar("copies"));
        slices.dropUnplaced();
    }

    /** Each column by itself; behind a fence, since the groups of an expression are taken to be as many as rows. */
    private RelBuilder.GroupKey sets() {
        relation.fence();
        RelBuilder builder = relation.builder();
        int keys = slices.offset() - 1;
        ImmutableBitSet window = ImmutableBitSet.range(keys);
        List<ImmutableBitSet> sets = IntStream.range(0, groups.columns().size())
                .mapToObj(i -> window.set(keys + i))
                .toList();
        return builder.groupKey(ImmutableBitSet.range(keys + groups.columns().size()), sets);
    }

    private RexNode exact(String name) {
        Column column = relation.column(name);
        return relation.own(dialect.exact(column), SchemaTable.type(column.type()), relation.field(name));
    }

    private void toTextAndHash() {
        RelBuilder builder = relation.builder();
        int keys = slices.offset() - 1;
        List<RexNode> projected = new ArrayList<>(builder.fields().subList(0, keys));
        projected.add(builder.field("copies"));
        for (int i = 0; i < groups.columns().size(); i++) {
            String column = groups.columns().get(i);
            RexNode value = builder.field(keys + i);
            if (groups.asText().contains(column)) {
                projected.add(text(column, value));
            }
            if (groups.asHash().contains(column)) {
                projected.add(hash(column, value));
            }
        }
        builder.project(projected, names("v", projected.size()), true);
    }

    private void addUpTheRare() {
        RelBuilder builder = relation.builder();
        int keys = slices.offset() - 1;
        RexNode copies = builder.field(keys);
        RexNode common = builder.call(
                SqlStdOperatorTable.CASE,
                builder.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, copies, builder.literal(groups.least())),
                builder.field(keys + 1),
                builder.literal(null));
        List<RexNode> projected = new ArrayList<>(builder.fields().subList(0, keys));
        projected.add(common);
        projected.add(copies);
        builder.project(projected, names("w", projected.size()), true);
        builder.aggregate(
                builder.groupKey(builder.fields().subList(0, keys + 1)),
                builder.sum(builder.field(keys + 1)).as("rows"),
                builder.max(builder.field(keys + 1)).as("most"));
    }

    private RexNode text(String column, RexNode value) {
        String text = Objects.requireNonNull(dialect.columns().text(relation.column(column)));
        return relation.own(text, SqlTypeName.VARCHAR, value);
    }

    private RexNode hash(String column, RexNode value) {
        String hash =
                Objects.requireNonNull(Objects.requireNonNull(dialect.hashes()).hash(relation.column(column)));
        return relation.own(hash, SqlTypeName.BIGINT, value);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    String sql() {
        return relation.sql();
    }

    PartitionKey partition(ResultSet row) throws SQLException {
        return slices.read(row);
    }

    /** Adds what a row of the answer tells of each column. */
    void read(ResultSet row, ValueTally into) throws SQLException {
        int next = slices.offset();
        if (groups.least() > 1) {
            @Nullable String value = row.getString(next);
            into.count(groups.columns().getFirst(), value, row.getLong(next + 1), row.getLong(next + 2));
            return;
        }
        long copies = row.getLong(next++);
        for (String column : groups.columns()) {
            if (groups.asText().contains(column)) {
                @Nullable String value = row.getString(next++);
                if (value != null) {
                    into.count(column, value, copies, copies);
                }
            }
            if (groups.asHash().contains(column)) {
                long hash = row.getLong(next++);
                if (!row.wasNull()) {
                    into.hash(column, hash);
                }
            }
        }
    }
}
