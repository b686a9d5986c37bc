package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.RowTester;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.DataContext;
import org.apache.calcite.DataContexts;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.rex.RexExecutorImpl;
import org.jspecify.annotations.Nullable;

/**
 * A rule's test as Java code that Calcite makes of its conditions, with the three-valued logic of SQL. See
 * docs/decisions/019-records-are-tested-by-compiled-sql.md.
 */
final class CompiledTest implements RowTester {
    private static final String RECORD = "inputRecord";

    private final List<Column> columns;
    private final Function1<DataContext, Object[]> code;

    private CompiledTest(List<Column> columns, Function1<DataContext, Object[]> code) {
        this.columns = columns;
        this.code = code;
    }

    /**
     * Compiles a test.
     *
     * @throws IllegalArgumentException where a condition is wrong, or cannot be computed of a record
     */
    static CompiledTest of(Measure.Tested test, Schema schema) {
        Set<String> read = new LinkedHashSet<>();
        for (String sql : List.of(test.among(), test.counted())) {
            RowCondition condition = RowCondition.of(sql, schema);
            condition.refuseClock();
            read.addAll(condition.columns());
        }
        List<Column> columns = new ArrayList<>();
        read.forEach(name -> columns.add(schema.column(name).orElseThrow()));
        if (JsonFits.isIn(test.counted())) {
            new JsonSchemas().check(test.counted());
        }
        RecordRex rex = new RecordRex(new Schema(columns));
        return new CompiledTest(List.copyOf(columns), compiled(rex, test));
    }

    private static Function1<DataContext, Object[]> compiled(RecordRex rex, Measure.Tested test) {
        try {
            return RexExecutorImpl.getExecutable(
                            rex.builder(), List.of(rex.of(test.among()), rex.of(test.counted())), rex.row())
                    .getFunction();
        } catch (SqlMistake e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the condition cannot be computed of single records; write it with simpler functions: "
                            + test.counted(),
                    e);
        }
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public Found test(@Nullable Object[] row) {
        @Nullable Object[] values = new Object[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = RecordValues.of(row[i], columns.get(i).type());
        }
        try {
            Object[] found = code.apply(DataContexts.of(name -> name.equals(RECORD) ? values : null));
            if (!Boolean.TRUE.equals(found[0])) {
                return Found.LEFT_OUT;
            }
            return Boolean.TRUE.equals(found[1]) ? Found.COUNTED : Found.TESTED;
        } catch (RuntimeException | StackOverflowError e) {
            return Found.UNTOLD;
        }
    }
}
