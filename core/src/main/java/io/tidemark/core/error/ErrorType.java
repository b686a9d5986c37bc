package io.tidemark.core.error;

/** Who can end an error; retries read this and nothing else. */
public enum ErrorType {
    /** A person must act: a wrong password, a dropped table, a renamed column. */
    CONFIGURATION,
    /** The other side is away; trying again later may work. */
    UNAVAILABLE,
    /** Too big or too slow for the limits that were set. */
    LIMIT,
    /** Our fault. */
    BUG
}
