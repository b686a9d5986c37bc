package io.tidemark.connector.jdbc.relation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.config.Lex;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/** Collects the names that a query reads from; a name that WITH defines hides a table only where it is defined. */
final class ReadTables extends SqlBasicVisitor<@Nullable Void> {
    private static final int LONGEST_NAME = 1_000;

    /** What MySQL writes before each text in a view's definition, and no parser but its own reads. */
    private static final Pattern CHARACTER_SET = Pattern.compile("\\b_(?:utf8mb[34]|utf8|latin1|ascii|binary)(?=')");

    private final Set<List<String>> found = new LinkedHashSet<>();
    private final Deque<Set<String>> defined = new ArrayDeque<>();

    private ReadTables() {}

    static Set<List<String>> of(String query, Lex lex) throws SqlParseException {
        SqlParser.Config config = SqlParser.config()
                .withParserFactory(SqlBabelParserImpl.FACTORY)
                .withLex(lex)
                .withConformance(SqlConformanceEnum.BABEL)
                .withIdentifierMaxLength(LONGEST_NAME);
        SqlNode tree = SqlParser.create(CHARACTER_SET.matcher(query).replaceAll(""), config)
                .parseQuery();
        ReadTables tables = new ReadTables();
        tree.accept(tables);
        return tables.found;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call instanceof SqlWith with) {
            Set<String> names = new HashSet<>();
            defined.push(names);
            for (SqlNode item : with.withList) {
                SqlWithItem one = (SqlWithItem) item;
                one.query.accept(this);
                names.add(one.name.getSimple());
            }
            with.body.accept(this);
            defined.pop();
            return null;
        }
        if (call instanceof SqlSelect select && select.getFrom() != null) {
            from(select.getFrom());
        }
        return super.visit(call);
    }

    /** Names elsewhere than in FROM are columns. */
    private void from(SqlNode from) {
        if (from instanceof SqlIdentifier name) {
            note(name);
        } else if (from instanceof SqlJoin join) {
            from(join.getLeft());
            from(join.getRight());
        } else if (from instanceof SqlCall call
                && (call.getKind() == SqlKind.AS || call.getKind() == SqlKind.TABLE_REF)) {
            from(call.operand(0));
        }
    }

    private void note(SqlIdentifier name) {
        boolean hidden = name.isSimple() && defined.stream().anyMatch(names -> names.contains(name.getSimple()));
        if (!hidden) {
            found.add(List.copyOf(name.names));
        }
    }
}
