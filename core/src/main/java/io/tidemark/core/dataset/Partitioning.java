package io.tidemark.core.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a dataset is cut into partitions. */
public sealed interface Partitioning {
    Undivided UNDIVIDED = new Undivided();

    /** Whether both make the same partitions; when they close may differ. */
    boolean cutsLike(Partitioning other);

    /**
     * Windows of time.
     *
     * @param timeColumn the column or field that places a row in its window: the event time, or where the loader put it
     * @param ingestColumn the column with the time of loading, null when there is none
     * @param eventColumn the column with the event time where the time column only says where a row lies, else null
     * @param zone the calendar of days and longer windows
     * @param lateness how long after its end a window may still fill; then it closes, or is missing when empty
     */
    record TimeWindows(
            String timeColumn,
            @Nullable String ingestColumn,
            @Nullable String eventColumn,
            Grain grain,
            ZoneId zone,
            Duration lateness)
            implements Partitioning {
        public static final Duration USUAL_LATENESS = Duration.ofMinutes(10);

        public TimeWindows {
            if (lateness.isNegative()) {
                throw new IllegalArgumentException("Lateness cannot be negative: " + lateness);
            }
            eventColumn = timeColumn.equals(eventColumn) ? null : eventColumn;
        }

        /** Windows of event time. */
        public TimeWindows(
                String timeColumn, @Nullable String ingestColumn, Grain grain, ZoneId zone, Duration lateness) {
            this(timeColumn, ingestColumn, null, grain, zone, lateness);
        }

        public static TimeWindows hourly(String timeColumn, @Nullable String ingestColumn) {
            return new TimeWindows(timeColumn, ingestColumn, Grain.HOUR, ZoneOffset.UTC, USUAL_LATENESS);
        }

        @Override
        public boolean cutsLike(Partitioning other) {
            return other instanceof TimeWindows that
                    && equals(new TimeWindows(
                            that.timeColumn, that.ingestColumn, eventColumn, that.grain, that.zone, lateness));
        }

        /** The column with the event time. */
        public String eventTime() {
            return eventColumn == null ? timeColumn : eventColumn;
        }

        public PartitionKey.Window windowAt(Instant instant) {
            return grain.windowAt(instant, zone);
        }

        /** When a window stops waiting for more. */
        public Instant deadline(PartitionKey.Window window) {
            return window.until().plus(lateness);
        }
    }

    /** One partition: the whole dataset. */
    record Undivided() implements Partitioning {
        @Override
        public boolean cutsLike(Partitioning other) {
            return equals(other);
        }
    }
}
