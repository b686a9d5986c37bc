package io.tidemark.connector;

/** The ability of a cursor to say what is wrong with the record that it stands on, where that is UNPARSEABLE. */
public interface Explained {
    /** In words, never with what the record holds. */
    String fault();
}
