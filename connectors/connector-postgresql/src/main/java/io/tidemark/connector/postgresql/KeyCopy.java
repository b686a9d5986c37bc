package io.tidemark.connector.postgresql;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.jdbc.KeyStream;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Streams keys by COPY in PostgreSQL's binary format, one message per row; a key is hashed over its fields' bytes. */
final class KeyCopy implements KeyStream {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));
    private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;
    private static final int SIGNATURE = 11;
    private static final int FIXED_HEADER = SIGNATURE + 2 * Integer.BYTES;

    @Override
    public @Nullable String comparable(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, UUID, BINARY -> "{}";
            case DECIMAL -> "trim_scale({})";
            case FLOAT -> "{} + 0";
            case TIME, JSON, ARRAY, OTHER -> null;
        };
    }

    @Override
    public void read(Session session, String sql, @Nullable Column time, Sink sink) throws SQLException {
        session.execute("SET LOCAL statement_timeout = '" + session.seconds() + "s'");
        session.withDriver(PGConnection.class, PGConnection::cancelQuery, connection -> {
            CopyOut copy = connection.getCopyAPI().copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)");
            read(copy, time, sink);
        });
    }

    private static void read(CopyOut copy, @Nullable Column time, Sink sink) throws SQLException {
        boolean first = true;
        byte @Nullable [] message = copy.readFromCopy();
        while (message != null) {
            int start = first ? FIXED_HEADER + (int) INT.get(message, SIGNATURE + Integer.BYTES) : 0;
            first = false;
            boolean row = start < message.length && (short) SHORT.get(message, start) >= 0;
            if (row && !read(message, start, time, sink)) {
                copy.cancelCopy();
                return;
            }
            message = copy.readFromCopy();
        }
    }

    /** What lies behind the number of fields: each field as its length and its bytes. */
    private static boolean read(byte[] message, int start, @Nullable Column time, Sink sink) {
        int key = start + Short.BYTES;
        long at = 0;
        if (time != null) {
            at = micros(message, key + Integer.BYTES, time.type());
            key += Integer.BYTES + (int) INT.get(message, key);
        }
        return sink.row(at, XXH3.hashBytesToLong(message, key, message.length - key));
    }

    private static long micros(byte[] message, int at, ColumnType type) {
        return EPOCH + (type == ColumnType.DATE ? (int) INT.get(message, at) * DAY : (long) LONG.get(message, at));
    }
}
