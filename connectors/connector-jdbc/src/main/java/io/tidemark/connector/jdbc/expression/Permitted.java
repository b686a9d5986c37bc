package io.tidemark.connector.jdbc.expression;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses in a query what could do more than read rows: functions of the store's own, which may read files, sleep or write;
 * hints, and texts of times, which are written to the store as they stand.
 */
final class Permitted extends SqlBasicVisitor<@Nullable Void> {
    private static final Pattern TIME = Pattern.compile("[0-9 :.+TZ-]*");
    private static final Set<String> FUNCTIONS = Operators.ALL.getOperatorList().stream()
            .map(SqlOperator::getName)
            .map(name -> name.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Permitted() {}

    static SqlNode of(SqlNode query) {
        query.accept(new Permitted());
        return query;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        SqlKind kind = call.getKind();
        boolean hinted = kind == SqlKind.HINT
                || kind == SqlKind.TABLE_REF
                || (call instanceof SqlSelect select && select.hasHints());
        if (hinted) {
            throw SqlMistake.at(call, "hints are not taken; leave /*+ ... */ out");
        }
        Operators.isPattern(call);
        if (kind == SqlKind.COLLECTION_TABLE) {
            throw SqlMistake.at(call, "functions that answer with tables are not taken; read a table or a view");
        }
        if (call.getOperator() instanceof SqlUnresolvedFunction function && !isKnown(function)) {
            throw SqlMistake.at(
                    call,
                    "there is no function " + function.getName()
                            + " here; the functions of standard SQL and REGEXP_LIKE are taken");
        }
        return super.visit(call);
    }

    private static boolean isKnown(SqlUnresolvedFunction function) {
        return function.getNameAsId().isSimple()
                && FUNCTIONS.contains(function.getName().toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable Void visit(SqlLiteral literal) {
        boolean verbatim = literal instanceof SqlIntervalLiteral || literal instanceof SqlUnknownLiteral;
        if (verbatim && !TIME.matcher(text(literal)).matches()) {
            throw SqlMistake.at(literal, "this is no time; write it like INTERVAL '2' HOUR or DATE '2026-11-23'");
        }
        return super.visit(literal);
    }

    private static String text(SqlLiteral literal) {
        return literal.getValue() instanceof SqlIntervalLiteral.IntervalValue interval
                ? interval.getIntervalLiteral()
                : literal.getValueAs(String.class);
    }
}
