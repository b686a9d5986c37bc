package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** A piece of a store's own SQL within a tree of Calcite's. */
final class StoreText extends SqlSpecialOperator {
    private final String sql;

    private StoreText(String sql) {
        super("STORE_TEXT", SqlKind.OTHER);
        this.sql = sql;
    }

    static SqlNode of(String sql) {
        return new StoreText(sql).createCall(SqlParserPos.ZERO);
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrec, int rightPrec) {
        writer.print(sql);
        writer.setNeedWhitespace(true);
    }
}
