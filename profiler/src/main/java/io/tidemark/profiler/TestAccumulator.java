package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.RowTester;
import org.jspecify.annotations.Nullable;

/** Counts the records that a rule tests, and those that it counts. */
final class TestAccumulator implements Accumulator {
    private final Measure.Tested measure;
    private final RowTester tester;
    private final int[] columns;
    private final @Nullable Object[] row;
    private long tested;
    private long counted;

    TestAccumulator(Measure.Tested measure, RowTester tester, int[] columns) {
        this.measure = measure;
        this.tester = tester;
        this.columns = columns;
        this.row = new Object[columns.length];
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        for (int place = from; place < until; place++) {
            for (int i = 0; i < columns.length; i++) {
                row[i] = batch.column(columns[i]).value(place);
            }
            RowTester.Found found = tester.test(row);
            tested += found == RowTester.Found.LEFT_OUT ? 0 : 1;
            counted += found == RowTester.Found.COUNTED ? 1 : 0;
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new TestTally(tested, counted));
    }
}
