package io.tidemark.connector.jdbc;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a session has the server do at the moment, so that another thread can have the server end it. */
final class Running {
    private static final System.Logger LOG = System.getLogger(Running.class.getName());

    /** Has the server end one piece of work. */
    interface Cancel {
        void run() throws SQLException;
    }

    private @Nullable Cancel current;
    private boolean cancelled;

    synchronized void begin(Cancel cancel) throws SQLException {
        if (cancelled) {
            throw closed(null);
        }
        current = cancel;
    }

    /** What a statement that is ended from outside fails with. */
    static SQLException closed(@Nullable SQLException cause) {
        return new SQLException("The connector was closed", "08003", cause);
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void end() {
        current = null;
    }

    /** Ends what runs and lets nothing else begin. */
    synchronized void cancel() {
        cancelled = true;
        if (current != null) {
            try {
                current.run();
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "A statement that nobody waits for could not be cancelled", e);
            }
        }
    }
}
