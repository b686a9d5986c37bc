package io.tidemark.profiler;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordBatch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;

/** The distribution of the seconds between event and loading; rows without either, or without end, are left out. */
final class DelayAccumulator implements Accumulator {
    private static final double SECOND = 1e6;

    private final Measure.Delay measure;
    private final int event;
    private final int ingest;
    private final LogBins bins = new LogBins();

    DelayAccumulator(Measure.Delay measure, int event, int ingest) {
        this.measure = measure;
        this.event = event;
        this.ingest = ingest;
    }

    @Override
    public void add(RecordBatch batch, int from, int until) {
        long[] happened = batch.column(event).micros();
        long[] loaded = batch.column(ingest).micros();
        for (int i = from; i < until; i++) {
            if (isKnown(happened[i]) && isKnown(loaded[i])) {
                bins.add((loaded[i] - happened[i]) / SECOND);
            }
        }
    }

    private static boolean isKnown(long micros) {
        return micros > Micros.FIRST && micros < Long.MAX_VALUE;
    }

    @Override
    public void finish(States.Builder states) {
        states.put(measure, bins.histogram());
    }
}
