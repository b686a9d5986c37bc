package io.tidemark.store;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How the core's values go into columns and come back. */
final class SqlValues {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private SqlValues() {}

    /** In microseconds, which is what both databases keep; what is beyond their calendar becomes its end. */
    static OffsetDateTime time(Instant instant) {
        Instant near = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return near.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static double doubleOr(ResultSet row, String column, double otherwise) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? otherwise : value;
    }

    static @Nullable Double finiteOrNull(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static @Nullable OffsetDateTime fromTime(PartitionKey key) {
        return key instanceof PartitionKey.Window window ? time(window.from()) : null;
    }

    static @Nullable OffsetDateTime untilTime(PartitionKey key) {
        return key instanceof PartitionKey.Window window ? time(window.until()) : null;
    }

    /** The key in the columns key_text, from_time and until_time. */
    static PartitionKey key(ResultSet row) throws SQLException {
        Instant until = instantOrNull(row, "until_time");
        return until == null
                ? keyWithoutTime(row.getString("key_text"))
                : new PartitionKey.Window(instant(row, "from_time"), until);
    }

    static PartitionKey keyWithoutTime(String text) {
        return text.startsWith("=") ? new PartitionKey.Value(text.substring(1)) : PartitionKey.WHOLE;
    }

    /** The failure in the columns failure_code and failure_message; null where there is none. */
    static @Nullable Failure failureOrNull(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        return code == null ? null : new Failure(ErrorCode.valueOf(code), row.getString("failure_message"));
    }
}
