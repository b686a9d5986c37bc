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
    private long untold;

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
            count(tester.test(row));
        }
    }

    private void count(RowTester.Found found) {
        switch (found) {
            case LEFT_OUT -> {}
            case UNTOLD -> untold++;
            case TESTED -> tested++;
            case COUNTED -> {
                tested++;
                counted++;
            }
        }
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, new TestTally(tested, counted, untold));
    }
}
