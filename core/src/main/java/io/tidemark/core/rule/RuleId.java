package io.tidemark.core.rule;

import java.util.regex.Pattern;

/** The name of a rule: lower-case letters, digits, '-', '_' and '.', at most 100 characters. */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    public RuleId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A rule id has lower-case letters, digits, '-', '_' and '.', and is at"
                    + " most 100 long; this one is not: " + value);
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
