package io.tidemark.connector.jdbc.expression;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlOperatorTables;

/** The functions that a rule may use: the standard's, and REGEXP_LIKE. */
final class Operators {
    static final SqlFunction REGEXP_LIKE = SqlLibraryOperators.REGEXP_LIKE;
    static final SqlOperatorTable ALL = SqlOperatorTables.chain(
            SqlStdOperatorTable.instance(), SqlOperatorTables.of(List.of(REGEXP_LIKE, JsonFits.FUNCTION)));

    private Operators() {}

    /** Whether it looks for a regular expression; what stores write for it needs the expression as it stands. */
    static boolean isPattern(SqlCall call) {
        if (!call.getOperator().getName().equalsIgnoreCase(REGEXP_LIKE.getName())) {
            return false;
        }
        if (call.operandCount() != 2 || !(call.operand(1) instanceof SqlCharStringLiteral)) {
            throw SqlMistake.at(call, "REGEXP_LIKE takes a text and a regular expression in quotes");
        }
        return true;
    }
}
