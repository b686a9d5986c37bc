package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.RowTester;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** The SQL of rules as Calcite understands it. */
public final class CalciteExpressions implements Expressions {
    private static final Pattern NO_COLUMN = Pattern.compile("Column '([^']+)' not found.*");
    private static final SqlValidator.Config CONFIG =
            SqlValidator.Config.DEFAULT.withConformance(SqlConformanceEnum.LENIENT);
    private static final CompiledTests TESTS = new CompiledTests();

    @Override
    public Optional<String> wrongCondition(String sql, Schema schema) {
        try {
            Nesting.guarded(() -> RowCondition.of(sql, schema));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<String> wrongQuery(String sql, Collection<Dataset> readable) {
        Tables tables = new Tables(readable);
        try {
            Nesting.guarded(() -> validated(sql, readable, tables));
            return Optional.empty();
        } catch (CalciteContextException e) {
            return Optional.of(withNearest(String.valueOf(SqlMistake.of(e).getMessage()), tables));
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Set<List<String>> tables(String sql) {
        return Nesting.guarded(() -> Query.of(sql).tables());
    }

    @Override
    public RowTester tester(Measure.Tested test, Schema schema) {
        return Nesting.guarded(() -> TESTS.of(test, schema));
    }

    /** Whether no store computes a test, so that records have to be read for it. */
    public static boolean isOfRecords(Measure.Tested test) {
        return JsonFits.isIn(test.counted()) || JsonFits.isIn(test.among());
    }

    private static Query validated(String sql, Collection<Dataset> readable, Tables tables) {
        Query query = Query.of(sql);
        query.refuseShadowsOf(tables.leaves());
        if (!readable.isEmpty()) {
            validate(query.withTables(tables::named), tables);
        }
        return query;
    }

    private static void validate(SqlNode query, Tables tables) {
        Types types = new Types();
        SqlValidatorUtil.newValidator(Operators.ALL, tables.reader(types), types, CONFIG)
                .validate(query);
    }

    private static String withNearest(String message, Tables tables) {
        Matcher column = NO_COLUMN.matcher(message);
        return column.find()
                ? message.substring(0, column.start()) + "no column '" + column.group(1) + "'"
                        + Spelling.nearest(column.group(1), tables.columns())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("")
                : message;
    }
}
