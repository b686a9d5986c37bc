package io.tidemark.core.incident;

import java.util.regex.Pattern;

/** The name of a receiver: lower-case letters, digits, '-' and '_', at most 63 characters. */
public record ReceiverId(String value) implements Comparable<ReceiverId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    public ReceiverId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A receiver id has lower-case letters, digits, '-' and '_', starts with"
                    + " a letter and is at most 63 long; this one is not: " + value);
        }
    }

    @Override
    public int compareTo(ReceiverId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
