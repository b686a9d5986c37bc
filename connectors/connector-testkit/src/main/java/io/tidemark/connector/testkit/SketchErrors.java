package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.DistinctSketch;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the sketches of one test are off, in standard deviations, judged together: of sketches whose hashes are as good
 * as random, 27 in 10,000 lie beyond three by chance, and the mean of the squares is 1. A biased hash shows in either. The
 * rows are the same in each run, so what passes once passes always.
 */
public final class SketchErrors {
    private static final double ALLOWED = 3;
    private static final double IMPOSSIBLE = 4.5;

    private final List<Double> errors = new ArrayList<>();

    void add(String what, DistinctSketch found, double exact) {
        double error = (found.estimate() - exact) / Math.sqrt(exact * (Math.scalb(1.0, found.bits()) - 1));
        assertThat(Math.abs(error))
                .as("%s: %s of %s", what, found.estimate(), exact)
                .isLessThan(IMPOSSIBLE);
        errors.add(error);
    }

    /** Fails when more of them are beyond three standard deviations than chance allows, or all are off too far. */
    public void check() {
        long beyond = errors.stream().filter(error -> Math.abs(error) > ALLOWED).count();
        assertThat(beyond).as("beyond three of %s", errors).isLessThanOrEqualTo(1 + errors.size() / 100);
        double squares = errors.stream().mapToDouble(error -> error * error).sum();
        assertThat(squares)
                .as("squares of %s", errors)
                .isLessThanOrEqualTo(errors.size() + 3 * Math.sqrt(2.0 * errors.size()));
    }
}
