package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/** Conditions as trees of operations over a record's values. */
final class RecordRex {
    private static final SqlValidator.Config CONFIG =
            SqlValidator.Config.DEFAULT.withTypeCoercionEnabled(false).withConformance(SqlConformanceEnum.LENIENT);

    private final Schema schema;
    private final RecordTypes types = new RecordTypes();
    private final CalciteCatalogReader nothing = new CalciteCatalogReader(
            CalciteSchema.createRootSchema(false), List.of(), types, CalciteConnectionConfig.DEFAULT);
    private final RexBuilder builder = new RexBuilder(types);
    private final RelDataType row;

    /** @param schema the columns that the conditions read, in the order in which records have them */
    RecordRex(Schema schema) {
        this.schema = schema;
        this.row = types.createStructType(
                schema.columns().stream().map(column -> types.of(column.type())).toList(), schema.names());
    }

    RexBuilder builder() {
        return builder;
    }

    RelDataType row() {
        return row;
    }

    RexNode of(String sql) {
        SqlNode named = Objects.requireNonNull(Grammar.expression(sql).accept(new ColumnNames(schema)));
        SqlValidator validator = SqlValidatorUtil.newValidator(Operators.ALL, nothing, types, CONFIG);
        try {
            SqlNode valid = validator.validateParameterizedExpression(named, columnTypes());
            return converter(validator).convertExpression(valid, places()).accept(new CodePoints(builder));
        } catch (CalciteContextException e) {
            throw SqlMistake.of(e);
        }
    }

    private SqlToRelConverter converter(SqlValidator validator) {
        return new SqlToRelConverter(
                null,
                validator,
                nothing,
                RelOptCluster.create(new VolcanoPlanner(), builder),
                StandardConvertletTable.INSTANCE,
                SqlToRelConverter.config().withInSubQueryThreshold(Integer.MAX_VALUE));
    }

    private Map<String, RelDataType> columnTypes() {
        Map<String, RelDataType> all = new LinkedHashMap<>();
        for (Column column : schema.columns()) {
            all.put(column.name(), types.of(column.type()));
        }
        return all;
    }

    private Map<String, RexNode> places() {
        Map<String, RexNode> all = new LinkedHashMap<>();
        for (int place = 0; place < schema.columns().size(); place++) {
            RelDataType type = row.getFieldList().get(place).getType();
            all.put(schema.names().get(place), builder.makeInputRef(type, place));
        }
        return all;
    }
}
