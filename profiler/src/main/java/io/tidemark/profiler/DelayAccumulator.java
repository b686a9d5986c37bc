package io.tidemark.profiler;

import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
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
    public void add(RecordCursor cursor) {
        long happened = cursor.micros(event);
        long loaded = cursor.micros(ingest);
        if (isKnown(happened) && isKnown(loaded)) {
            bins.add((loaded - happened) / SECOND);
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
