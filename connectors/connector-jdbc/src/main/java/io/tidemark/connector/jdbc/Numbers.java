package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** Expressions over the numbers of a relation's columns. */
final class Numbers {
    /** What an expression of doubles is to a dialect. */
    static final Column DOUBLE = new Column("", "double precision", ColumnType.FLOAT, true);

    private final Relation relation;
    private final StoreDialect dialect;

    Numbers(Relation relation, StoreDialect dialect) {
        this.relation = relation;
        this.dialect = dialect;
    }

    /** A column without the values that are no numbers. */
    RexNode withoutNan(String column) {
        @Nullable String isNan = dialect.isNan();
        RexNode field = relation.field(column);
        return isNan == null ? field : unless(relation.own(isNan, SqlTypeName.BOOLEAN, field), field);
    }

    /** A number as averages and variances take it. */
    RexNode summed(String column, RexNode value) {
        return dialect.columns().summed(relation.column(column)) == null ? wide(column, value) : value;
    }

    /** A number as a double. */
    RexNode wide(String column, RexNode value) {
        return relation.type(column) == ColumnType.FLOAT ? value : builder().cast(value, SqlTypeName.DOUBLE);
    }

    /** That a value, whose type is like that column's, is there, and neither infinite nor NaN. */
    RexNode isFinite(Column like, RexNode value) {
        return like.type() == ColumnType.INTEGER
                ? builder().isNotNull(value)
                : relation.own(Objects.requireNonNull(dialect.columns().isFinite(like)), SqlTypeName.BOOLEAN, value);
    }

    RexNode times(RexNode one, RexNode other) {
        return builder().call(SqlStdOperatorTable.MULTIPLY, one, other);
    }

    RexNode minus(RexNode one, RexNode other) {
        return builder().call(SqlStdOperatorTable.MINUS, one, other);
    }

    RexNode when(RexNode condition, RexNode value) {
        return builder()
                .call(SqlStdOperatorTable.CASE, condition, value, builder().literal(null));
    }

    private RexNode unless(RexNode condition, RexNode value) {
        return builder().call(SqlStdOperatorTable.CASE, condition, builder().literal(null), value);
    }

    private RelBuilder builder() {
        return relation.builder();
    }
}
