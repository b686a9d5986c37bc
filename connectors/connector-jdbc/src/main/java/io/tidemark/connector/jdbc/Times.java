package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads points in time from an answer; those without time zone are UTC. */
final class Times {
    private Times() {}

    static @Nullable Instant read(ResultSet row, int index, ColumnType type) throws SQLException {
        return read(row, index, type, ZoneOffset.UTC);
    }

    /** @param zone in which a day starts */
    static @Nullable Instant read(ResultSet row, int index, ColumnType type, ZoneId zone) throws SQLException {
        return switch (type) {
            case DATE -> {
                LocalDate date = row.getObject(index, LocalDate.class);
                yield date == null ? null : date.atStartOfDay(zone).toInstant();
            }
            case TIMESTAMP -> {
                LocalDateTime time = row.getObject(index, LocalDateTime.class);
                yield time == null ? null : time.toInstant(ZoneOffset.UTC);
            }
            case TIMESTAMP_TZ -> {
                OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException("Not a point in time: " + type);
        };
    }
}
