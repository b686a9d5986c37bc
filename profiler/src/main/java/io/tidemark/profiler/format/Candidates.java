package io.tidemark.profiler.format;

/**
 * Which formats' shapes a text has, as bits, from three tables: what is asked of each kind of character is asked apart
 * from the others, so the kinds' lower bits rule out formats, their higher bits rule out more, and so does the length.
 */
final class Candidates {
    private static final int LOW_BITS = 9;
    private static final int LOW = (1 << LOW_BITS) - 1;
    private static final int LENGTHS = 256;

    private final Shape[] shapes;
    private final int[] byLowKinds = new int[LOW + 1];
    private final int[] byHighKinds = new int[(Characters.ALL >>> LOW_BITS) + 1];
    private final int[] byLength = new int[LENGTHS];

    Candidates(Shape[] shapes) {
        this.shapes = shapes.clone();
        for (int i = 0; i < byLowKinds.length; i++) {
            byLowKinds[i] = ofKinds(i, LOW);
        }
        for (int i = 0; i < byHighKinds.length; i++) {
            byHighKinds[i] = ofKinds(i << LOW_BITS, Characters.ALL & ~LOW);
        }
        for (int i = 0; i < LENGTHS; i++) {
            byLength[i] = ofLength(i);
        }
    }

    private int ofKinds(int kinds, int mask) {
        int candidates = 0;
        for (int i = 0; i < shapes.length; i++) {
            candidates |= shapes[i].allows(kinds, mask) ? 1 << i : 0;
        }
        return candidates;
    }

    private int ofLength(int length) {
        int candidates = 0;
        for (int i = 0; i < shapes.length; i++) {
            candidates |= shapes[i].allowsLength(length) ? 1 << i : 0;
        }
        return candidates;
    }

    int of(int kinds, int length) {
        int candidates = byLowKinds[kinds & LOW] & byHighKinds[kinds >>> LOW_BITS];
        return candidates & (length < LENGTHS ? byLength[length] : ofLength(length));
    }
}
