package io.tidemark.connector.postgresql;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.connector.jdbc.RowPlacement;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.SqlFailures;
import io.tidemark.core.dataset.PartitionKey;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows that {@code COPY (FORMAT binary)} sends, each in its partition. */
final class CopyCursor implements RecordCursor {
    private static final int SIGNATURE = 11;
    private static final int HEADER = SIGNATURE + 2 * Integer.BYTES;

    private final Session session;
    private final CopyReader reader;
    private final CopyRow row;
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
        this.row = new CopyRow(statement.types());
        this.placement = statement.placement();
        this.timeColumn = statement.timeColumn();
        this.failures = failures;
        this.about = statement.about();
    }

    @Override
    public boolean next() {
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
        row.show(message, from);
        if (placement.isWhole()) {
            return true;
        }
        PartitionKey.@Nullable Window window = placement.at(row.micros(timeColumn));
        if (window != null) {
            partition = window;
        }
        return window != null;
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
        return row.value(column);
    }

    @Override
    public long hash(int column) {
        return row.hash(column);
    }

    @Override
    public long fingerprint(int column) {
        return row.fingerprint(column);
    }

    @Override
    public boolean isNull(int column) {
        return row.isNull(column);
    }

    @Override
    public boolean isTrue(int column) {
        return row.isTrue(column);
    }

    @Override
    public boolean isBlank(int column) {
        return row.isBlank(column);
    }

    @Override
    public double number(int column) {
        return row.number(column);
    }

    @Override
    public long micros(int column) {
        return row.micros(column);
    }

    @Override
    public boolean text(int column, Utf8View view) {
        return row.text(column, view);
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
