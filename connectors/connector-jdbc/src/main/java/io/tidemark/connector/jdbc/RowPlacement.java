package io.tidemark.connector.jdbc;

import io.tidemark.connector.Micros;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the partition of a row by the microseconds of its time; a date counts as its midnight in UTC. */
public final class RowPlacement {
    private final List<PartitionKey.Window> windows;
    private final long[] from;
    private final long[] until;
    private int last;

    private RowPlacement(List<PartitionKey.Window> windows, long[] from, long[] until) {
        this.windows = windows;
        this.from = from;
        this.until = until;
    }

    /** The placement that a request asks for; one without windows has all rows in the whole. */
    public static RowPlacement of(ScanRequest request) {
        if (!(request.how() instanceof Partitioning.TimeWindows how)) {
            return new RowPlacement(List.of(), new long[0], new long[0]);
        }
        boolean dates = RowsSql.timeType(request, how) == ColumnType.DATE;
        List<PartitionKey.Window> windows =
                RowsSql.windows(request).stream().sorted().toList();
        return new RowPlacement(
                windows,
                windows.stream()
                        .mapToLong(window -> edge(window.from(), dates, how.zone()))
                        .toArray(),
                windows.stream()
                        .mapToLong(window -> edge(window.until(), dates, how.zone()))
                        .toArray());
    }

    /** Dates are days of the zone's calendar: the first that starts at the instant or later. */
    private static long edge(Instant instant, boolean dates, ZoneId zone) {
        if (!dates) {
            return Micros.of(instant);
        }
        return Micros.of(Days.firstFrom(instant, zone).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    public boolean isWhole() {
        return windows.isEmpty();
    }

    /** The window that holds that time; null when none of the requested does. */
    public PartitionKey.@Nullable Window at(long micros) {
        if (micros >= from[last] && micros < until[last]) {
            return windows.get(last);
        }
        int place = Arrays.binarySearch(from, micros);
        int found = place >= 0 ? place : -place - 2;
        if (found < 0 || micros >= until[found]) {
            return null;
        }
        last = found;
        return windows.get(found);
    }
}
