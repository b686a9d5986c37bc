package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.FrameworkConfig;
import org.apache.calcite.tools.Frameworks;
import org.apache.calcite.tools.RelBuilder;

/** A dataset as a relation that queries are built on and written as SQL. */
final class Relation {
    private static final RelBuilder.Config AS_WRITTEN = RelBuilder.Config.DEFAULT
            .withSimplify(false)
            .withSimplifyLimit(false)
            .withSimplifyValues(false)
            .withDedupAggregateCalls(false)
            .withPruneInputOfAggregate(false);

    private final DatasetName name;
    private final Schema schema;
    private final SqlDialect dialect;
    private final RelBuilder builder;
    private String asOf = "";

    Relation(DatasetName name, Schema schema, SqlDialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
        SchemaPlus root = CalciteSchema.createRootSchema(false).plus();
        SchemaPlus parent = root;
        for (String part : name.path().subList(0, name.path().size() - 1)) {
            parent = parent.add(part, new AbstractSchema());
        }
        parent.add(name.leaf(), new SchemaTable(schema));
        FrameworkConfig config = Frameworks.newConfigBuilder()
                .defaultSchema(root)
                .context(Contexts.of(AS_WRITTEN))
                .build();
        this.name = name;
        this.builder = RelBuilder.create(config).scan(name.path());
    }

    /** Reads the dataset as of a moment, given in the store's own SQL; empty for now. */
    void at(String moment) {
        asOf = moment;
    }

    /** Puts the dataset on the builder once more, to be joined with what is there. */
    void scanAgain() {
        builder.scan(name.path());
    }

    RelBuilder builder() {
        return builder;
    }

    ColumnType type(String column) {
        return column(column).type();
    }

    Column column(String name) {
        return schema.column(name).orElseThrow(() -> new IllegalArgumentException("No column " + name));
    }

    void keep(List<RexNode> conditions) {
        if (!conditions.isEmpty()) {
            builder.filter(conditions);
        }
    }

    /** Has what was built so far be a query of its own, which a planner may not take apart. */
    void fence() {
        RexNode zero = builder.getRexBuilder().makeExactLiteral(BigDecimal.ZERO);
        builder.push(LogicalSort.create(builder.build(), RelCollations.EMPTY, zero, null));
    }

    RexNode field(String column) {
        return builder.field(column);
    }

    /** A piece of the store's own SQL over that operand. */
    RexNode own(String template, SqlTypeName type, RexNode... operands) {
        return builder.getRexBuilder()
                .makeCall(nullable(builder.getTypeFactory(), type), new SqlTemplate(template, type), List.of(operands));
    }

    /** A condition in the store's own SQL, columns and all. */
    RexNode condition(String sql) {
        return builder.getRexBuilder()
                .makeCall(nullable(builder.getTypeFactory(), SqlTypeName.BOOLEAN), new StoreSql(sql), List.of());
    }

    Schema schema() {
        return schema;
    }

    /** The query that was built, in the store's SQL. */
    String sql() {
        RelNode query = builder.build();
        RelToSqlConverter converter = asOf.isEmpty() ? new RelToSqlConverter(dialect) : new AsOf(dialect, asOf);
        return converter.visitRoot(query).asStatement().toSqlString(dialect).getSql();
    }

    private static RelDataType nullable(RelDataTypeFactory types, SqlTypeName type) {
        return types.createTypeWithNullability(types.createSqlType(type), true);
    }
}
