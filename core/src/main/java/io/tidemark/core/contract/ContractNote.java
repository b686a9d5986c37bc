package io.tidemark.core.contract;

/**
 * What one side says and the other cannot.
 *
 * @param line where it stands in the contract's file; 0 where there is none
 * @param path the field, for example {@code schema[0].properties[2].classification}
 * @param more in how many further places the same is said
 */
public record ContractNote(int line, String path, String message, int more) {
    /** For example {@code line 12: price: no rule can say it (and in 3 more places)}. */
    public String words() {
        String where = line == 0 ? path : "line " + line + ": " + path;
        return where + ": " + message
                + (more == 0 ? "" : " (and in " + more + (more == 1 ? " more place)" : " more places)"));
    }
}
