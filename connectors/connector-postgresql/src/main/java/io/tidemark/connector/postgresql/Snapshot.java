package io.tidemark.connector.postgresql;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a transaction can see, as PostgreSQL writes it: {@code xmin:xmax:xip,…}. */
record Snapshot(String text) {
    private static final long EPOCH = 1L << 32;

    /**
     * That a row of the table with this alias was written by a transaction that the snapshot did not see. A transaction in
     * a savepoint may pass for seen when it was not.
     */
    String unseen(String alias) {
        String[] parts = text.split(":", -1);
        String next = xid(parts[1]);
        String running = parts.length < 3 ? "" : parts[2];
        String later = "age(" + alias + ".xmin) <= age('" + next + "'::xid)";
        if (running.isEmpty()) {
            return later;
        }
        String some = Arrays.stream(running.split(",", -1)).map(Snapshot::xid).collect(Collectors.joining(","));
        return "(" + later + " OR " + alias + ".xmin = ANY ('{" + some + "}'::xid[]))";
    }

    /** The 32 bits that a row keeps. */
    private static String xid(String full) {
        return Long.toUnsignedString(Long.parseLong(full) % EPOCH);
    }
}
