package io.tidemark.connector.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Takes what {@code COPY} sends from the network in a thread of its own, while what came before is worked on. */
final class CopyReader implements AutoCloseable {
    private static final int BATCH = 512;
    private static final int AHEAD = 16;
    private static final int PATIENCE = 20;
    private static final List<byte[]> END = List.of();

    private final PGConnection connection;
    private final BlockingQueue<List<byte[]>> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile @Nullable SQLException failure;
    private volatile boolean unwanted;
    private List<byte[]> current = END;
    private int next;
    private boolean ended;

    CopyReader(PGConnection connection, String copy) throws SQLException {
        this.connection = connection;
        CopyOut messages = connection.getCopyAPI().copyOut(copy);
        this.thread = Thread.ofPlatform().daemon().name("tidemark-copy").start(() -> read(messages));
    }

    private void read(CopyOut messages) {
        try {
            List<byte[]> batch = new ArrayList<>(BATCH);
            byte[] message = messages.readFromCopy();
            while (message != null) {
                batch.add(message);
                if (batch.size() == BATCH) {
                    ready.put(batch);
                    batch = new ArrayList<>(BATCH);
                }
                message = messages.readFromCopy();
            }
            if (!batch.isEmpty()) {
                ready.put(batch);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            unwanted = true;
        } finally {
            end();
        }
    }

    private void end() {
        try {
            while (!unwanted && !ready.offer(END, PATIENCE, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            unwanted = true;
        }
    }

    /** The next message; null when there is none. */
    byte @Nullable [] next() throws SQLException {
        if (next == current.size() && !fetch()) {
            return null;
        }
        return current.get(next++);
    }

    private boolean fetch() throws SQLException {
        if (!ended) {
            try {
                current = ready.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Interrupted while rows came in", "57014", e);
            }
            next = 0;
            ended = current.isEmpty();
        }
        SQLException error = failure;
        if (ended && error != null) {
            throw error;
        }
        return !ended;
    }

    /** Has the server end the statement if it has not, and waits for the thread. */
    @Override
    public void close() throws SQLException {
        if (!ended) {
            unwanted = true;
            connection.cancelQuery();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            ready.clear();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
