package io.tidemark.connector;

/** The ability of a cursor to say what is wrong with the record that it stands on, where that is UNPARSEABLE. */
public interface Explained {
    /** In words, never with what the record holds. */
    String fault();

    /** Whether its values could be read all the same, so that it is UNPARSEABLE only because it has no event time. */
    default boolean isReadable() {
        return false;
    }
}
