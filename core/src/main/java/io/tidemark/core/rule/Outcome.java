package io.tidemark.core.rule;

import io.tidemark.core.error.Failure;

/** What a judgement came to. */
public sealed interface Outcome {
    /**
     * All is well.
     *
     * @param note what is to be known of it all the same; mostly empty
     */
    record Passed(double observed, Range expected, String note) implements Outcome {
        public Passed(double observed, Range expected) {
            this(observed, expected, "");
        }
    }

    /** It is not, and why, in a sentence that a person can act on. */
    record Violated(double observed, Range expected, String message) implements Outcome {}

    /** It was not judged: too few rows, not enough history, undefined metric. */
    record Skipped(String why) implements Outcome {}

    /** It could not be judged. */
    record Failed(Failure failure) implements Outcome {}
}
