package io.tidemark.core.metric;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The earliest and the latest value of a time column; both null when it has no value.
 */
public record InstantRange(@Nullable Instant min, @Nullable Instant max) implements Mergeable<InstantRange> {
    public static final InstantRange EMPTY = new InstantRange(null, null);

    public InstantRange {
        if ((min == null) != (max == null)) {
            throw new IllegalArgumentException("A range has both ends or none: " + min + " to " + max);
        }
    }

    public static InstantRange of(Instant value) {
        return new InstantRange(value, value);
    }

    @Override
    public InstantRange plus(InstantRange other) {
        if (min == null || max == null) {
            return other;
        }
        if (other.min == null || other.max == null) {
            return this;
        }
        return new InstantRange(min.isBefore(other.min) ? min : other.min, max.isAfter(other.max) ? max : other.max);
    }
}
