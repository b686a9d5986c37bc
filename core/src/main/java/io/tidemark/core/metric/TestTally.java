package io.tidemark.core.metric;

/**
 * How many rows were tested, and how many of them were counted.
 *
 * @param found at most {@code tested}
 */
public record TestTally(long tested, long found) implements Mergeable<TestTally> {
    public static final TestTally ZERO = new TestTally(0, 0);

    public TestTally {
        if (found < 0 || tested < found) {
            throw new IllegalArgumentException("Of " + tested + " rows " + found + " cannot be counted");
        }
    }

    @Override
    public TestTally plus(TestTally other) {
        return new TestTally(Math.addExact(tested, other.tested), Math.addExact(found, other.found));
    }
}
