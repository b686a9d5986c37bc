package io.tidemark.core.dataset;

/**
 * An opaque marker of a partition's content, made by its connector. When it moves, the content may have changed and the
 * partition is profiled again.
 */
public record Revision(String marker) {
    /** The revision of a partition that holds nothing. */
    public static final Revision ABSENT = new Revision("absent");

    private static final int LONGEST = 500;

    public Revision {
        if (marker.isEmpty() || marker.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A revision has 1 to " + LONGEST + " characters, not " + marker.length());
        }
    }

    @Override
    public String toString() {
        return marker;
    }
}
