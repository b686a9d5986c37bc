package io.tidemark.core.dataset;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person set for the datasets that a selector matches; null leaves the guess in force.
 *
 * @param eventColumn the event time where the time column only says where a row lies
 * @param calendar when its windows are expected
 */
public record DatasetOverride(
        DatasetSelector match,
        @Nullable String timeColumn,
        @Nullable String ingestColumn,
        @Nullable String eventColumn,
        @Nullable Grain grain,
        @Nullable ZoneId zone,
        @Nullable Duration lateness,
        @Nullable Calendar calendar,
        @Nullable List<String> key,
        @Nullable String owner,
        @Nullable List<String> tags,
        @Nullable ProfilingOverride profile,
        Origin origin) {
    public DatasetOverride {
        key = key == null ? null : List.copyOf(key);
        tags = tags == null ? null : List.copyOf(tags);
    }

    /** One that says nothing of an event time of its own, of the calendar, nor of how deep partitions are profiled. */
    public DatasetOverride(
            DatasetSelector match,
            @Nullable String timeColumn,
            @Nullable String ingestColumn,
            @Nullable Grain grain,
            @Nullable ZoneId zone,
            @Nullable Duration lateness,
            @Nullable List<String> key,
            @Nullable String owner,
            @Nullable List<String> tags,
            Origin origin) {
        this(match, timeColumn, ingestColumn, null, grain, zone, lateness, null, key, owner, tags, null, origin);
    }

    /** One that says nothing. */
    public static DatasetOverride none(DatasetSelector match, Origin origin) {
        return new DatasetOverride(match, null, null, null, null, null, null, null, null, origin);
    }

    /** The same with that said of how deep partitions are profiled. */
    public DatasetOverride profiled(@Nullable ProfilingOverride how) {
        return new DatasetOverride(
                match,
                timeColumn,
                ingestColumn,
                eventColumn,
                grain,
                zone,
                lateness,
                calendar,
                key,
                owner,
                tags,
                how,
                origin);
    }
}
