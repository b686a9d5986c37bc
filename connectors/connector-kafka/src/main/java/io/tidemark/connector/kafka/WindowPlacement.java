package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/**
 * Places records in windows. A record belongs to the window of its event time if it was delivered between that window's
 * start and its end plus lateness; otherwise it is misplaced in the window in which it was delivered. A record without
 * readable time counts in the window in which it was delivered.
 */
final class WindowPlacement implements Placement {
    private static final int NOWHERE = -1;

    private final Partitioning.TimeWindows how;
    private final List<PartitionKey.Window> windows;
    private final long[] from;
    private final long[] until;
    private final long lateness;
    private int lastFound;
    private long otherFrom;
    private long otherUntil;
    private int place = NOWHERE;
    private RecordCursor.Kind kind = RecordCursor.Kind.RECORD;

    /** @param windows without overlap */
    WindowPlacement(Partitioning.TimeWindows how, List<PartitionKey.Window> windows) {
        this.how = how;
        this.windows = windows.stream().distinct().sorted().toList();
        this.from = this.windows.stream()
                .mapToLong(window -> window.from().toEpochMilli())
                .toArray();
        this.until = this.windows.stream()
                .mapToLong(window -> window.until().toEpochMilli())
                .toArray();
        this.lateness = how.lateness().toMillis();
    }

    @Override
    public boolean place(boolean timed, long event, long delivered) {
        if (!timed) {
            return at(find(delivered), RecordCursor.Kind.UNPARSEABLE);
        }
        int own = find(event);
        if (own != NOWHERE && isInTime(delivered, from[own], until[own])) {
            return at(own, RecordCursor.Kind.RECORD);
        }
        int during = find(delivered);
        if (during == NOWHERE || (own == NOWHERE && isInTimeElsewhere(event, delivered))) {
            return false;
        }
        return at(during, RecordCursor.Kind.MISPLACED);
    }

    private boolean at(int window, RecordCursor.Kind how) {
        place = window;
        kind = how;
        return window != NOWHERE;
    }

    private boolean isInTime(long delivered, long start, long end) {
        return delivered >= start && delivered < end + lateness;
    }

    private boolean isInTimeElsewhere(long event, long delivered) {
        if (event < otherFrom || event >= otherUntil) {
            PartitionKey.Window window = how.windowAt(Instant.ofEpochMilli(event));
            otherFrom = window.from().toEpochMilli();
            otherUntil = window.until().toEpochMilli();
        }
        return isInTime(delivered, otherFrom, otherUntil);
    }

    private int find(long time) {
        if (time >= from[lastFound] && time < until[lastFound]) {
            return lastFound;
        }
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (time < from[low] || time >= until[low]) {
            return NOWHERE;
        }
        lastFound = low;
        return low;
    }

    @Override
    public RecordCursor.Kind kind() {
        return kind;
    }

    @Override
    public PartitionKey partition() {
        return windows.get(place);
    }
}
