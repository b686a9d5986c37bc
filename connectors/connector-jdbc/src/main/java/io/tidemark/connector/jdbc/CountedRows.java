package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Placeholders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** Tells the rows that a measure counts, as a condition; whoever counts them and whoever reads them out see the same. */
final class CountedRows {
    private final Relation relation;
    private final Slices slices;
    private final StoreDialect dialect;

    CountedRows(Scope scope) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        this.dialect = scope.dialect();
    }

    /** The condition; null where no row is counted, as none is NaN in a column of whole numbers. */
    @Nullable
    RexNode of(Measure.Matching measure) {
        Column column = relation.column(measure.column());
        boolean integer = column.type() == ColumnType.INTEGER;
        return switch (measure.feature()) {
            case PLACEHOLDER -> own(column, dialect.columns().isOneOf(column, Placeholders.TEXTS));
            case PADDED -> own(column, dialect.columns().isPadded(column));
            case ZERO -> compare(SqlStdOperatorTable.EQUALS, column);
            case NEGATIVE -> compare(SqlStdOperatorTable.LESS_THAN, column);
            case NAN -> integer ? null : own(column, dialect.isNan());
            case INFINITE -> integer ? null : own(column, dialect.columns().isInfinite(column));
        };
    }

    RexNode of(Measure.NullCount measure) {
        return builder().isNull(relation.field(measure.column()));
    }

    RexNode of(Measure.BlankCount measure) {
        return relation.own(dialect.isEmpty(), SqlTypeName.BOOLEAN, relation.field(measure.column()));
    }

    RexNode of(Measure.TrueCount measure) {
        return relation.own(dialect.isTrue(), SqlTypeName.BOOLEAN, relation.field(measure.column()));
    }

    RexNode of(Measure.LateRows measure) {
        return slices.isLate(measure.ingestColumn(), measure.after());
    }

    RexNode of(Measure.OutsideRows measure) {
        return slices.isOutside(measure.eventColumn(), measure.before());
    }

    RexNode of(Measure.FutureRows measure) {
        return against(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, measure.column(), measure.from());
    }

    RexNode of(Measure.AncientRows measure) {
        return against(SqlStdOperatorTable.LESS_THAN, measure.column(), measure.until());
    }

    /** Rows that are both tested and counted. */
    RexNode of(Measure.Tested measure) {
        return relation.condition(new RuleTest(measure, relation.schema()).found(dialect));
    }

    /** The number of a row among those of its key and partition, by the time it was loaded. */
    RexNode copyNumber(Measure.DuplicateRows measure, String order) {
        List<RexNode> group = new ArrayList<>();
        measure.key().stream().map(relation::column).map(this::exact).forEach(group::add);
        return builder()
                .aggregateCall(SqlStdOperatorTable.ROW_NUMBER)
                .over()
                .partitionBy(group)
                .orderBy(relation.field(order))
                .toRex();
    }

    private RexNode exact(Column column) {
        return relation.own(dialect.exact(column), SchemaTable.type(column.type()), relation.field(column.name()));
    }

    private @Nullable RexNode own(Column column, @Nullable String condition) {
        return condition == null ? null : relation.own(condition, SqlTypeName.BOOLEAN, relation.field(column.name()));
    }

    private RexNode compare(SqlOperator operator, Column column) {
        return builder().call(operator, relation.field(column.name()), builder().literal(0));
    }

    private RexNode against(SqlOperator operator, String column, Instant bound) {
        return builder().call(operator, relation.field(column), slices.bound(relation.type(column), bound));
    }

    private RelBuilder builder() {
        return relation.builder();
    }
}
