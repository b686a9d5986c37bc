package io.tidemark.core.metric;

/**
 * A state of two sets of rows' union is the sum of their states: a commutative monoid, checked by the law test.
 *
 * @param <S> the state's own type
 */
public sealed interface Mergeable<S extends Mergeable<S>> extends State
        permits Tally,
                NumberSummary,
                InstantRange,
                MomentSummary,
                DistinctSketch,
                FrequentValues,
                LogHistogram,
                TextExtremes,
                FormatTally,
                TestTally {
    /** The state of both sets of rows together. */
    S plus(S other);
}
