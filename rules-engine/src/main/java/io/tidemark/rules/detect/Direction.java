package io.tidemark.rules.detect;

/** Which side of the band is a problem. */
public enum Direction {
    UP,
    DOWN,
    BOTH;

    boolean looksUp() {
        return this != DOWN;
    }

    boolean looksDown() {
        return this != UP;
    }
}
