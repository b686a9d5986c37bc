package io.tidemark.connector.kafka;

import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;

/** Places records in whatever windows their event times lie in; holds its last answer. */
final class EventWindows {
    /** Events from further after their delivery than that are an error of some producer's clock. */
    private static final long CLOCK_SKEW = Duration.ofHours(2).toMillis();

    private final Partitioning.TimeWindows how;
    private final long since;
    private PartitionKey.Window window;
    private long from;
    private long until;
    private RecordCursor.Kind kind = RecordCursor.Kind.RECORD;

    /** @param since windows that end before it are not kept */
    EventWindows(Partitioning.TimeWindows how, Instant since) {
        this.how = how;
        this.window = how.windowAt(since);
        this.since = window.from().toEpochMilli();
        show(window);
    }

    /**
     * Whether the record belongs to a window that is kept.
     *
     * @param timed whether its event time could be read
     * @param event its event time in epoch milliseconds, where it could
     * @param delivered when it was delivered, in epoch milliseconds
     */
    boolean place(boolean timed, long event, long delivered) {
        if (timed && event >= since && event <= delivered + CLOCK_SKEW) {
            return at(event, RecordCursor.Kind.RECORD);
        }
        return delivered >= since && at(delivered, timed ? RecordCursor.Kind.MISPLACED : RecordCursor.Kind.UNPARSEABLE);
    }

    private boolean at(long time, RecordCursor.Kind how) {
        if (time < from || time >= until) {
            show(this.how.windowAt(Instant.ofEpochMilli(time)));
        }
        if (kind != how) { // writing a reference costs the garbage collector
            kind = how;
        }
        return true;
    }

    private void show(PartitionKey.Window shown) {
        window = shown;
        from = shown.from().toEpochMilli();
        until = shown.until().toEpochMilli();
    }

    RecordCursor.Kind kind() {
        return kind;
    }

    PartitionKey partition() {
        return window;
    }
}
