package io.tidemark.connector.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a session's work so that an interrupt of the waiting thread ends what the server does: a driver that waits for an
 * answer notices no interrupt by itself, and the server would go on for nobody.
 */
final class Interruptible {
    private final Session session;

    Interruptible(Session session) {
        this.session = session;
    }

    <T> T call(Session.Work<T> work) throws SQLException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread worker = Thread.ofVirtual().name("tidemark-sql").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            session.cancel();
            awaitEnd(worker);
            throw e;
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    /** The session must not be closed under a worker that still uses it. */
    private static void awaitEnd(Thread worker) {
        boolean ended = false;
        while (!ended) {
            try {
                worker.join();
                ended = true;
            } catch (InterruptedException again) {
                ended = !worker.isAlive();
            }
        }
    }

    private static SQLException thrown(ExecutionException e) {
        return switch (e.getCause()) {
            case SQLException sql -> sql;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case null, default -> new SQLException("Unforeseen", e);
        };
    }
}
