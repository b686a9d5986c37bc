package io.tidemark.core.metric;

/**
 * How many rows were tested, and how many of them were counted.
 *
 * @param found at most {@code tested}
 * @param untold of how many more it could not be told, because the test broke off on them; only records that are tested one
 *     by one have such
 */
public record TestTally(long tested, long found, long untold) implements Mergeable<TestTally> {
    public static final TestTally ZERO = new TestTally(0, 0);

    public TestTally {
        if (found < 0 || tested < found || untold < 0) {
            throw new IllegalArgumentException(
                    "Of " + tested + " rows " + found + " cannot be counted, nor of " + untold + " nothing be told");
        }
    }

    /** Of rows that all could be told of. */
    public TestTally(long tested, long found) {
        this(tested, found, 0);
    }

    /** Whether there were rows to test, and nothing could be told of any. */
    public boolean toldNothing() {
        return tested == 0 && untold > 0;
    }

    @Override
    public TestTally plus(TestTally other) {
        return new TestTally(
                Math.addExact(tested, other.tested),
                Math.addExact(found, other.found),
                Math.addExact(untold, other.untold));
    }
}
