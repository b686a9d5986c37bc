package io.tidemark.core.metric;

import java.util.Map;

/**
 * States of a sample of a partition's rows.
 *
 * @param fraction the share of the rows that was read, above 0 and at most 1
 * @param states among them the sample's own row count
 */
public record Sample(double fraction, Map<Measure<?>, State> states) {
    public Sample {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("A sample is a share of the rows: " + fraction);
        }
        states = Map.copyOf(states);
        if (!(states.get(new Measure.RowCount()) instanceof Tally)) {
            throw new IllegalArgumentException("A sample tells how many rows it has");
        }
    }
}
