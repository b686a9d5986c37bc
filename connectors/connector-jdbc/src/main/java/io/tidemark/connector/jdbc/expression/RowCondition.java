package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** A condition over a row of a dataset, understood. */
public final class RowCondition {
    private static final SqlValidator.Config CONFIG = SqlValidator.Config.DEFAULT
            .withCallRewrite(false)
            .withTypeCoercionEnabled(false)
            .withConformance(SqlConformanceEnum.LENIENT);

    private final SqlNode tree;
    private final Set<String> columns;
    private final Schema schema;

    private RowCondition(SqlNode tree, Set<String> columns, Schema schema) {
        this.tree = tree;
        this.columns = columns;
        this.schema = schema;
    }

    /**
     * Understands a condition.
     *
     * @param schema whose columns it may name; where it is empty, only the grammar is looked at
     * @throws SqlMistake with line and column
     */
    public static RowCondition of(String sql, Schema schema) {
        ColumnNames names = new ColumnNames(schema);
        SqlNode named = Objects.requireNonNull(Grammar.expression(sql).accept(names));
        if (schema.columns().isEmpty()) {
            return new RowCondition(named, Set.of(), schema);
        }
        try {
            return new RowCondition(validated(named, schema), names.found(), schema);
        } catch (CalciteContextException e) {
            throw SqlMistake.of(e);
        }
    }

    private static SqlNode validated(SqlNode named, Schema schema) {
        Types types = new Types();
        CalciteCatalogReader nothing = new CalciteCatalogReader(
                CalciteSchema.createRootSchema(false), List.of(), types, CalciteConnectionConfig.DEFAULT);
        SqlValidator validator = SqlValidatorUtil.newValidator(Operators.ALL, nothing, types, CONFIG);
        SqlNode valid = validator.validateParameterizedExpression(named, types.of(schema));
        RelDataType type = validator.getValidatedNodeType(valid);
        if (type.getSqlTypeName() != SqlTypeName.BOOLEAN && type.getSqlTypeName() != SqlTypeName.ANY) {
            throw SqlMistake.at(
                    named,
                    "a condition is true or false, and this is a "
                            + type.getSqlTypeName().getName().toLowerCase(Locale.ROOT)
                            + "; compare it with something");
        }
        valid.accept(new NoAggregates());
        return valid;
    }

    /** The columns that it reads. */
    public Set<String> columns() {
        return columns;
    }

    /** Refuses what depends on when it is computed. */
    void refuseClock() {
        tree.accept(new NoClock());
    }

    /** The condition in a store's SQL. */
    public String sql(StoreWords store) {
        return new StoreWriter(store, this::isText).write(tree);
    }

    private boolean isText(String column) {
        return schema.column(column)
                .filter(found -> found.type() == ColumnType.TEXT)
                .isPresent();
    }

    /** Refuses aggregates. */
    private static final class NoAggregates extends SqlBasicVisitor<Void> {
        @Override
        public Void visit(SqlCall call) {
            if (call.getOperator().isAggregator()) {
                throw SqlMistake.at(
                        call,
                        "a condition looks at one row, and "
                                + call.getOperator().getName()
                                + " at many; a rule of type sql_metric takes aggregates");
            }
            return super.visit(call);
        }
    }

    /** Refuses the time of computing. */
    private static final class NoClock extends SqlBasicVisitor<Void> {
        @Override
        public Void visit(SqlIdentifier name) {
            refuse(name, name.getSimple());
            return super.visit(name);
        }

        @Override
        public Void visit(SqlCall call) {
            refuse(call, call.getOperator().getName());
            return super.visit(call);
        }

        private void refuse(SqlNode node, String name) {
            if (ColumnNames.CLOCK.contains(name.toUpperCase(Locale.ROOT))) {
                throw SqlMistake.at(
                        node,
                        name
                                + " says when a record was read and nothing of the record; compare its columns with each other or"
                                + " with a fixed time");
            }
        }
    }
}
