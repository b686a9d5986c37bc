package io.tidemark.connector.jdbc.expression;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.linq4j.function.Strict;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** Whether a text is JSON that fits a JSON Schema; no store computes that, so that records are read for it. */
public final class JsonFits {
    static final String NAME = "JSON_FITS";

    static final SqlFunction FUNCTION = new SqlUserDefinedFunction(
            new SqlIdentifier(NAME, SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.BOOLEAN_NULLABLE,
            null,
            OperandTypes.operandMetadata(
                    List.of(SqlTypeFamily.ANY, SqlTypeFamily.CHARACTER),
                    types -> List.of(types.createSqlType(SqlTypeName.ANY), types.createSqlType(SqlTypeName.VARCHAR)),
                    place -> place == 0 ? "json" : "schema",
                    place -> false),
            Objects.requireNonNull(ScalarFunctionImpl.create(JsonFits.class, "of")));

    /** Nothing that a schema refers to is fetched from elsewhere. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();
    private static final int MOST = 500;

    private JsonFits() {}

    /** Called by the code that Calcite makes of a condition. */
    @Strict
    public static boolean of(Object json, String schema) {
        try {
            return schema(schema).validate(json.toString(), InputFormat.JSON).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a condition holds such a test. */
    static boolean isIn(String sql) {
        return sql.contains(NAME + "(");
    }

    /**
     * Refuses what is no schema.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static void check(String schema) {
        try {
            Schema read = schema(schema);
            read.initializeValidators();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "this is no JSON Schema of draft 2020-12: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static Schema schema(String text) {
        if (READ.size() > MOST) {
            READ.clear();
        }
        return READ.computeIfAbsent(text, SCHEMAS::getSchema);
    }
}
