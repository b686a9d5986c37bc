package io.tidemark.connector.jdbc.expression;

import java.util.Collection;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Refuses a WITH under a table's own name, for nobody could tell which of the two is meant, nor keep to a partition. */
final class Shadows extends SqlBasicVisitor<@Nullable Void> {
    private final Collection<String> tables;

    private Shadows(Collection<String> tables) {
        this.tables = tables;
    }

    static void refuse(SqlNode query, Collection<String> tables) {
        query.accept(new Shadows(tables));
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlWith with) {
            with.withList.forEach(item -> check((SqlWithItem) item));
        }
        return super.visit(call);
    }

    private void check(SqlWithItem item) {
        String name = item.name.getSimple();
        if (tables.stream().anyMatch(name::equalsIgnoreCase)) {
            throw SqlMistake.at(
                    item.name,
                    "WITH " + name + " has the name of a table, so that it would read all of its partitions; choose"
                            + " another name");
        }
    }
}
