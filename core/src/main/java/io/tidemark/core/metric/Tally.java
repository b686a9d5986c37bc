package io.tidemark.core.metric;

/** How many rows fit. */
public record Tally(long count) implements Mergeable<Tally> {
    public static final Tally ZERO = new Tally(0);

    public Tally {
        if (count < 0) {
            throw new IllegalArgumentException("A tally is not negative: " + count);
        }
    }

    @Override
    public Tally plus(Tally other) {
        return new Tally(Math.addExact(count, other.count));
    }
}
