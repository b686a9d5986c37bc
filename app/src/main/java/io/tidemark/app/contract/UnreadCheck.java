package io.tidemark.app.contract;

/**
 * A check of a contract that nobody but us would run, and that could not be read.
 *
 * @param table as the contract calls it
 * @param column empty for the whole table
 * @param path where it stands in the contract
 */
record UnreadCheck(String table, String column, String path, int line) {
    CheckResult result() {
        return new CheckResult(
                table,
                column,
                path,
                "Quality check",
                CheckResult.Status.UNKNOWN,
                "line " + line + ": it could not be read; see what was not checked");
    }
}
