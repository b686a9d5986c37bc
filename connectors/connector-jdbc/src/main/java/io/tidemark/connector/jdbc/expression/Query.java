package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.DatasetName;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** A query of a rule's own, that reads a dataset and maybe others of its source. */
public final class Query {
    private final SqlNode tree;

    private Query(SqlNode tree) {
        this.tree = tree;
    }

    /**
     * Reads a query.
     *
     * @throws SqlMistake with line and column
     */
    public static Query of(String sql) {
        return new Query(Grammar.query(sql));
    }

    /**
     * The query in a store's SQL.
     *
     * @param dataset whose rows are replaced
     * @param rows by that query, in the store's SQL
     */
    public String sql(StoreWords store, DatasetName dataset, String rows) {
        refuseShadowsOf(List.of(dataset.leaf()));
        TableNames.replace(tree, name -> {
            List<String> path = inSchemaOf(dataset, name);
            return path.equals(dataset.path()) ? StoreText.of(rows) : new SqlIdentifier(path, name.getParserPosition());
        });
        return new StoreWriter(store).write(tree);
    }

    /**
     * The query over the health schema in a database's SQL.
     *
     * @param rows what a table of that name is replaced by, in the database's SQL
     * @param now what its clocks say
     */
    String overHealth(StoreWords store, UnaryOperator<String> rows, Instant now) {
        PlainTables.check(tree);
        TableNames.replace(tree, name -> StoreText.of("(" + rows.apply(name.getSimple()) + ")"));
        SqlNode timed = Objects.requireNonNull(tree.accept(new HealthTimes(now)));
        return new StoreWriter(store).write(timed);
    }

    /**
     * The names of the tables that it reads.
     *
     * @throws SqlMistake where it gives columns other names by their place, so that nobody can tell what they hold
     */
    Set<List<String>> tables() {
        tree.accept(new NoRenaming());
        Set<List<String>> tables = new LinkedHashSet<>();
        TableNames.replace(tree, name -> {
            tables.add(List.copyOf(name.names));
            return name;
        });
        return tables;
    }

    /** Refuses what WITH defines under a table's name. */
    void refuseShadowsOf(Collection<String> tables) {
        Shadows.refuse(tree, tables);
    }

    /** Has each table that it reads replaced. */
    SqlNode withTables(Function<List<String>, List<String>> resolve) {
        TableNames.replace(tree, name -> new SqlIdentifier(resolve.apply(name.names), name.getParserPosition()));
        return tree;
    }

    private static List<String> inSchemaOf(DatasetName dataset, SqlIdentifier name) {
        List<String> path = dataset.path();
        int missing = path.size() - name.names.size();
        return missing <= 0
                ? name.names
                : Stream.concat(path.subList(0, missing).stream(), name.names.stream())
                        .toList();
    }

    /** Refuses lists of other names for all columns, as in {@code (SELECT * FROM t) AS x (a, b)}. */
    private static final class NoRenaming extends SqlBasicVisitor<@Nullable Void> {
        @Override
        public @Nullable Void visit(SqlCall call) {
            boolean renames = (call.getKind() == SqlKind.AS && call.operandCount() > 2)
                    || (call instanceof SqlWithItem item && item.columnList != null);
            if (renames) {
                throw SqlMistake.at(call, "columns are named one by one, as in SELECT a AS b");
            }
            if (SqlKind.SET_QUERY.contains(call.getKind())) {
                throw SqlMistake.at(call, "the second query's columns take the names of the first");
            }
            return super.visit(call);
        }
    }
}
