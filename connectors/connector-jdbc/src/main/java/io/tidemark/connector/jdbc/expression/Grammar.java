package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/** Reads SQL as Calcite's parser does; names keep their case. */
final class Grammar {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST = 20_000;
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withLex(Lex.MYSQL_ANSI)
            .withConformance(SqlConformanceEnum.LENIENT)
            .withIdentifierMaxLength(LONGEST_NAME);

    private Grammar() {}

    static SqlNode expression(String sql) {
        checkLength(sql);
        try {
            return SqlParser.create(sql, CONFIG).parseExpression();
        } catch (SqlParseException e) {
            throw SqlMistake.of(e);
        }
    }

    /** Trees of any depth would be too deep for those who walk them. */
    private static void checkLength(String sql) {
        if (sql.length() > LONGEST) {
            throw SqlMistake.at(
                    SqlParserPos.QUOTED_ZERO,
                    "SQL of a rule has at most " + LONGEST + " characters, not " + sql.length());
        }
    }

    static SqlNode query(String sql) {
        checkLength(sql);
        try {
            SqlNode statement = SqlParser.create(sql, CONFIG).parseStmt();
            if (!statement.isA(SqlKind.QUERY)) {
                throw SqlMistake.at(
                        SqlParserPos.QUOTED_ZERO.plus(statement.getParserPosition()),
                        "only queries are run, and this is " + statement.getKind().lowerName + "; begin with SELECT");
            }
            return Permitted.of(statement);
        } catch (SqlParseException e) {
            throw SqlMistake.of(e);
        }
    }
}
