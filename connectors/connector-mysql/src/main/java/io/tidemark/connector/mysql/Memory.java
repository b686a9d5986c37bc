package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.KeptSignals;

/**
 * What a listing remembers of the one before, as its cursor.
 *
 * @param signal digest of all signals
 * @param settled whether the next change moves it for certain
 * @param seen digest of what was counted, empty when only some windows were
 * @param partitions their signals
 */
record Memory(String signal, boolean settled, String seen, KeptSignals partitions) {
    private static final String MAYBE = "?";

    static Memory parse(String cursor) {
        String[] parts = cursor.split("\\|", -1);
        if (parts.length != 4) {
            return new Memory("", false, "", KeptSignals.parse(""));
        }
        return new Memory(parts[0], !parts[1].equals(MAYBE), parts[2], KeptSignals.parse(parts[3]));
    }

    String cursor() {
        return String.join("|", signal, settled ? "" : MAYBE, seen, partitions.text());
    }

    /** Whether nothing can have changed since. */
    boolean stillHolds(String signalNow) {
        return settled && signal.equals(signalNow);
    }
}
