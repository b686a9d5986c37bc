package io.tidemark.connector.jdbc.expression;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Replaces the tables that a query names in its FROM clauses; what WITH defines is no table. */
final class TableNames extends SqlBasicVisitor<@Nullable Void> {
    private final Function<SqlIdentifier, SqlNode> replacement;
    private final Set<String> defined = new HashSet<>();

    private TableNames(Function<SqlIdentifier, SqlNode> replacement) {
        this.replacement = replacement;
    }

    static void replace(SqlNode query, Function<SqlIdentifier, SqlNode> replacement) {
        query.accept(new TableNames(replacement));
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlWith with) {
            with.withList.forEach(item -> defined.add(((SqlWithItem) item).name.getSimple()));
        }
        if (call instanceof SqlSelect select && select.getFrom() != null) {
            select.setFrom(from(select.getFrom()));
        }
        return super.visit(call);
    }

    private SqlNode from(SqlNode from) {
        if (from instanceof SqlIdentifier name) {
            return isDefined(name) ? name : named(name);
        }
        if (from instanceof SqlJoin join) {
            join.setLeft(from(join.getLeft()));
            join.setRight(from(join.getRight()));
        } else if (from.getKind() == SqlKind.AS && from instanceof SqlCall call) {
            if (call.operand(0) instanceof SqlIdentifier name) {
                if (!isDefined(name)) {
                    call.setOperand(0, replacement.apply(name));
                }
            } else {
                call.setOperand(0, from(call.operand(0)));
            }
        }
        return from;
    }

    /** Under its own name, so that the query's columns may be qualified by it. */
    private SqlNode named(SqlIdentifier name) {
        SqlIdentifier alias = new SqlIdentifier(name.names.getLast(), SqlParserPos.ZERO);
        return SqlStdOperatorTable.AS.createCall(name.getParserPosition(), replacement.apply(name), alias);
    }

    private boolean isDefined(SqlIdentifier name) {
        return name.isSimple() && defined.contains(name.getSimple());
    }
}
