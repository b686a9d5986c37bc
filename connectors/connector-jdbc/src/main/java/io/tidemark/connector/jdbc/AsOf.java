package io.tidemark.connector.jdbc;

import java.util.List;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.rel2sql.RelToSqlConverter;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Writes a query as SQL that reads its table as of a moment. Public, as Calcite calls it by reflection. */
public final class AsOf extends RelToSqlConverter {
    private final String moment;

    AsOf(SqlDialect dialect, String moment) {
        super(dialect);
        this.moment = moment;
    }

    @Override
    public Result visit(TableScan scan) {
        return result(new TableThen(scan.getTable().getQualifiedName(), moment), List.of(Clause.FROM), scan, null);
    }

    /** A table's name, and the moment behind it. */
    private static final class TableThen extends SqlIdentifier {
        private final String moment;

        TableThen(List<String> name, String moment) {
            super(name, SqlParserPos.ZERO);
            this.moment = moment;
        }

        @Override
        public void unparse(SqlWriter writer, int leftPrec, int rightPrec) {
            super.unparse(writer, leftPrec, rightPrec);
            writer.print(moment);
        }
    }
}
