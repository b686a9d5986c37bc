package io.tidemark.core.dataset;

import java.util.regex.Pattern;

/** The name of a source: lower-case letters, digits, '-' and '_', at most 63 characters, starting with a letter. */
public record SourceId(String value) implements Comparable<SourceId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    public SourceId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A source id has lower-case letters, digits, '-' and '_', starts with"
                    + " a letter and is at most 63 long; this one is not: " + value);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
