package io.tidemark.core.policy;

import java.util.regex.Pattern;

/** The name of a policy, with which the ids of its rules begin: lower-case letters, digits, '-' and '_', at most 40. */
public record PolicyId(String value) implements Comparable<PolicyId> {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    public PolicyId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A policy's id has lower-case letters, digits, '-' and '_', and is at most"
                            + " 40 long; this one is not: " + value);
        }
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
