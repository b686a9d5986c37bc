package io.tidemark.core.incident;

/** The number of an incident, shown as {@code INC-42}. */
public record IncidentId(long number) implements Comparable<IncidentId> {
    private static final String PREFIX = "INC-";

    /** Reads {@code INC-42} or {@code 42}. */
    public static IncidentId parse(String text) {
        String digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        try {
            return new IncidentId(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("An incident id reads INC-42; this one does not: " + text, e);
        }
    }

    @Override
    public int compareTo(IncidentId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
