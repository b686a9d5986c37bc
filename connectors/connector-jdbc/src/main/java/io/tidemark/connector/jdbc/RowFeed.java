package io.tidemark.connector.jdbc;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one query's answer, which a thread of its own reads ahead while those before are worked on. Who waits for rows
 * can be interrupted, and when it is closed early the server ends the query.
 */
public final class RowFeed<T> implements AutoCloseable {
    private static final int BATCH = 256;
    private static final int AHEAD = 16;
    private static final int PATIENCE = 20;

    private final Session session;
    private final SqlFailures failures;
    private final String about;
    private final BlockingQueue<List<T>> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private List<T> batch = new ArrayList<>(BATCH);
    private volatile @Nullable SQLException failure;
    private volatile boolean unwanted;
    private List<T> current = List.of();
    private int next;
    private boolean ended;

    /**
     * Has the session read this query, and nothing else any more; it is closed with the feed.
     *
     * @param about what is read, for messages
     */
    public RowFeed(
            Session session, SqlFailures failures, String about, String sql, Session.RowReader<? extends T> reader) {
        this.session = session;
        this.failures = failures;
        this.about = about;
        this.thread = Thread.ofPlatform().daemon().name("tidemark-rows").start(() -> read(sql, reader));
    }

    private void read(String sql, Session.RowReader<? extends T> reader) {
        try {
            session.each(sql, row -> take(row, reader));
            if (!batch.isEmpty()) {
                ready.put(batch);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            unwanted = true;
        } catch (RuntimeException e) {
            failure = new SQLException("Unforeseen", e);
        } finally {
            end();
        }
    }

    private void take(ResultSet row, Session.RowReader<? extends T> reader) throws SQLException {
        batch.add(reader.read(row));
        if (batch.size() == BATCH) {
            try {
                ready.put(batch);
            } catch (InterruptedException e) {
                unwanted = true;
            }
            batch = new ArrayList<>(BATCH);
        }
        if (unwanted) {
            throw new SQLException("Nobody waits for these rows any more", "57014");
        }
    }

    private void end() {
        try {
            while (!unwanted && !ready.offer(List.of(), PATIENCE, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            unwanted = true;
        }
    }

    /** The next row; null when there is none. */
    public @Nullable T next() {
        if (next == current.size() && !fetch()) {
            return null;
        }
        return current.get(next++);
    }

    private boolean fetch() {
        if (!ended) {
            try {
                current = ready.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TidemarkException(
                        ErrorCode.REFUSED_FOR_NOW, about + ": reading was interrupted and will be done again", e);
            }
            next = 0;
            ended = current.isEmpty();
        }
        SQLException error = failure;
        if (ended && error != null) {
            throw failures.of(error, about);
        }
        return !ended;
    }

    /**
     * Has the server end the query if it has not, waits for the thread, and closes the session. An interrupt waits as long:
     * drivers reach the server by sockets, which it would close.
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try (session) {
            if (!ended) {
                unwanted = true;
                session.cancel();
            }
            interrupted |= awaitThread();
        } catch (SQLException e) {
            throw failures.of(e, about);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean awaitThread() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            ready.clear();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
