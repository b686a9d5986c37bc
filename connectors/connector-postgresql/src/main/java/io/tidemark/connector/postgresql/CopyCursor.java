package io.tidemark.connector.postgresql;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.connector.jdbc.RowPlacement;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.SqlFailures;
import io.tidemark.core.dataset.PartitionKey;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows that {@code COPY (FORMAT binary)} sends, each in its partition; read one by one, a row is all there is. */
final class CopyCursor implements RecordCursor {
    private static final int SIGNATURE = 11;
    private static final int HEADER = SIGNATURE + 2 * Integer.BYTES;

    private final Session session;
    private final CopyReader reader;
    private final CopyRows rows;
    private final RowPlacement placement;
    private final int timeColumn;
    private final SqlFailures failures;
    private final String about;
    private PartitionKey partition = PartitionKey.WHOLE;
    private boolean started;
    private long bytes;

    /** @param statement what is being read and how; the session is closed with the cursor */
    CopyCursor(Session session, CopyReader reader, CopyStatement statement, SqlFailures failures) {
        this.session = session;
        this.reader = reader;
        this.rows = new CopyRows(statement.types(), RecordBatch.MOST);
        this.placement = statement.placement();
        this.timeColumn = statement.timeColumn();
        this.failures = failures;
        this.about = statement.about();
    }

    @Override
    public boolean next() {
        rows.clear();
        return advance();
    }

    @Override
    public void fill(RecordBatch batch) {
        batch.clear();
        rows.clear();
        while (!batch.isFull() && advance()) {
            batch.add(partition, Kind.RECORD);
        }
        for (int column = 0; column < batch.width(); column++) {
            rows.column(column).fill(batch.column(column), rows.size());
        }
    }

    /** Adds the next row of a partition that is asked for. */
    private boolean advance() {
        try {
            byte @Nullable [] message = reader.next();
            while (message != null && !placed(message)) {
                message = reader.next();
            }
            return message != null;
        } catch (SQLException e) {
            throw failures.of(e, about);
        }
    }

    /** Whether the message holds a row of a partition that is asked for; the first starts with the header. */
    private boolean placed(byte[] message) {
        bytes += message.length;
        int from = 0;
        if (!started) {
            started = true;
            from = HEADER + Bytes.intAt(message, SIGNATURE + Integer.BYTES);
        }
        if (message.length < from + Short.BYTES || Bytes.shortAt(message, from) < 0) {
            return false;
        }
        rows.add(message, from);
        if (placement.isWhole()) {
            return true;
        }
        PartitionKey.@Nullable Window window =
                placement.at(rows.column(timeColumn).micros(rows.size() - 1));
        if (window == null) {
            rows.removeLast();
            return false;
        }
        partition = window;
        return true;
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public PartitionKey partition() {
        return partition;
    }

    @Override
    public @Nullable Object value(int column) {
        return rows.column(column).value(0);
    }

    @Override
    public long hash(int column) {
        return rows.column(column).hash(0);
    }

    @Override
    public long fingerprint(int column) {
        return rows.column(column).fingerprint(0);
    }

    @Override
    public boolean isNull(int column) {
        return rows.column(column).isNull(0);
    }

    @Override
    public boolean isTrue(int column) {
        return rows.column(column).isTrue(0);
    }

    @Override
    public boolean isBlank(int column) {
        return rows.column(column).isBlank(0);
    }

    @Override
    public double number(int column) {
        return rows.column(column).number(0);
    }

    @Override
    public long micros(int column) {
        return rows.column(column).micros(0);
    }

    @Override
    public boolean text(int column, Utf8View view) {
        return rows.column(column).text(0, view);
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void close() {
        try (session;
                reader) {
            started = true;
        } catch (SQLException e) {
            throw failures.of(e, about);
        }
    }
}
