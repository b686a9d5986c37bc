package io.tidemark.connector.jdbc;

/** What a store's sessions see as one moment. */
public enum Snapshot {
    /** All that is read in a transaction, which also knows savepoints. */
    TRANSACTION,
    /** Each statement by itself: the store knows neither repeatable reads nor savepoints. */
    STATEMENT
}
