package io.tidemark.connector.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells of changes to a table or a partition.
 *
 * @param text moves with a change
 * @param settled whether the next change moves it for certain
 * @param changed when it last changed, null when the server does not know, as after a restart
 */
record Signal(String text, boolean settled, @Nullable Instant changed) {
    /**
     * Reads six columns: when it was created and last changed in seconds, number of rows, bytes, next automatic number,
     * and now. Without the time of the last change the signal moves by itself once in a while.
     */
    static Signal read(ResultSet row, int first, Duration anewAfter, Settling settling) throws SQLException {
        long created = row.getLong(first);
        long now = row.getLong(first + 5);
        @Nullable String updated = row.getString(first + 1);
        String rest = created + ":" + row.getString(first + 2) + ":" + row.getString(first + 3) + ":"
                + row.getString(first + 4);
        if (updated == null) {
            String round =
                    "unknown@" + (now + Math.floorMod(rest.hashCode(), anewAfter.toSeconds())) / anewAfter.toSeconds();
            return new Signal(round + ":" + rest, settling.isOver(created, now), null);
        }
        long changed = row.getLong(first + 1);
        return new Signal(
                updated + ":" + rest, settling.isOver(Math.max(created, changed), now), Instant.ofEpochSecond(changed));
    }

    /** That of something that consists of parts. */
    static Signal of(List<Signal> parts) {
        return new Signal(
                parts.stream().map(Signal::text).collect(Collectors.joining(";")),
                parts.stream().allMatch(Signal::settled),
                latest(parts));
    }

    private static @Nullable Instant latest(List<Signal> parts) {
        List<Instant> known = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.changed()))
                .toList();
        return known.isEmpty() || known.size() < parts.size() ? null : Collections.max(known);
    }
}
