package io.tidemark.connector.postgresql;

/**
 * Where a listing ended.
 *
 * @param digest of all signals and of how the dataset is cut
 * @param state what the way of listing remembers; empty for nothing
 * @param sweep where the checksum sweep is; empty when there was none
 */
record Cursor(String digest, String state, String sweep) {
    static final Cursor START = new Cursor("", "", "");

    static Cursor parse(String text) {
        String[] parts = text.split("\\|", 3);
        return parts.length < 2 ? START : new Cursor(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
    }

    String text() {
        return digest + "|" + state + (sweep.isEmpty() ? "" : "|" + sweep);
    }

    Cursor withState(String other) {
        return new Cursor(digest, other, sweep);
    }

    Cursor withSweep(String other) {
        return new Cursor(digest, state, other);
    }
}
