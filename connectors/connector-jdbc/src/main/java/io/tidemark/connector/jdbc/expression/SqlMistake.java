package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with SQL that somebody wrote, with line and column. */
public final class SqlMistake extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final String RESERVED =
            "; names that are words of SQL stand in double quotes, for example \"value\"";

    private SqlMistake(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static SqlMistake at(SqlNode node, String message) {
        return at(node.getParserPosition(), message);
    }

    static SqlMistake at(SqlParserPos where, String message) {
        return new SqlMistake(place(where.getLineNum(), where.getColumnNum()) + message, null);
    }

    /** A mistake in a piece of SQL whose place is not known. */
    static SqlMistake anywhere(String message) {
        return new SqlMistake(message, null);
    }

    static SqlMistake of(SqlParseException mistake) {
        if (mistake.getCause() instanceof StackOverflowError) {
            return anywhere(Nesting.TOO_DEEP);
        }
        SqlParserPos where = mistake.getPos();
        String first = firstLine(mistake);
        int place = first.indexOf(" at line ");
        String what = place < 0 ? first : first.substring(0, place);
        String text =
                what.contains("<EOF>") ? "it ends too early" : what.replace("Encountered", "did not expect") + RESERVED;
        return new SqlMistake((where == null ? "" : place(where.getLineNum(), where.getColumnNum())) + text, mistake);
    }

    static SqlMistake of(CalciteContextException mistake) {
        Throwable cause = mistake.getCause();
        String why =
                cause == null || cause.getMessage() == null ? String.valueOf(mistake.getMessage()) : cause.getMessage();
        return new SqlMistake(place(mistake.getPosLine(), mistake.getPosColumn()) + why, mistake);
    }

    private static String place(int line, int column) {
        return "line " + line + ", column " + column + ": ";
    }

    private static String firstLine(Exception mistake) {
        return String.valueOf(mistake.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
