package io.tidemark.app.contract;

/**
 * What one check of a contract came to.
 *
 * @param table as the contract calls it
 * @param about the column; empty for the whole table
 * @param check the rule's id, or what of the schema was looked at
 * @param name what it is, in words
 * @param words what was seen
 */
public record CheckResult(String table, String about, String check, String name, Status status, String words) {
    /** Whether a promise is kept. */
    public enum Status {
        KEPT,
        BROKEN,
        UNKNOWN
    }
}
