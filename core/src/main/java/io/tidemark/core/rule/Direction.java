package io.tidemark.core.rule;

/** On which side of what is expected a value is a problem. */
public enum Direction {
    UP,
    DOWN,
    BOTH;

    public boolean includesUp() {
        return this != DOWN;
    }

    public boolean includesDown() {
        return this != UP;
    }
}
