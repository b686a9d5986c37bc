package io.tidemark.connector.jdbc;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** A piece of a store's own SQL as an operator of Calcite; each {@code {}} in it stands for the one operand. */
final class SqlTemplate extends SqlFunction {
    private static final String HOLE = "{}";
    private final List<String> pieces;

    SqlTemplate(String template, SqlTypeName type) {
        super(
                new SqlIdentifier(template, SqlParserPos.ZERO),
                ReturnTypes.explicit(type),
                null,
                OperandTypes.VARIADIC,
                null,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.pieces = List.of(template.split(Pattern.quote(HOLE), -1));
    }

    @Override
    public SqlKind getKind() {
        return SqlKind.OTHER_FUNCTION;
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        SqlWriter.Frame frame = writer.startList("", "");
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                call.operand(0).unparse(writer, 0, 0);
                writer.setNeedWhitespace(false);
            }
            if (!pieces.get(i).isEmpty()) {
                writer.print(pieces.get(i));
                writer.setNeedWhitespace(false);
            }
        }
        writer.setNeedWhitespace(true);
        writer.endList(frame);
    }
}
