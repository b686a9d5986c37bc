package io.tidemark.store;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset's settings as they are stored; without a grain it is undivided. */
record SettingsJson(
        @Nullable String timeColumn,
        @Nullable String ingestColumn,
        @Nullable String eventColumn,
        @Nullable Grain grain,
        @Nullable String zone,
        @Nullable Duration lateness,
        @Nullable String calendar,
        String partitioningReason,
        List<String> key,
        String keyReason,
        String owner,
        List<String> tags,
        @Nullable Profiling profiling,
        Origin origin) {
    static SettingsJson of(DatasetSettings settings) {
        Partitioning.@Nullable TimeWindows windows = switch (settings.partitioning()) {
            case Partitioning.TimeWindows divided -> divided;
            case Partitioning.Undivided undivided -> null;
        };
        Calendar calendar = settings.calendar();
        return new SettingsJson(
                windows == null ? null : windows.timeColumn(),
                windows == null ? null : windows.ingestColumn(),
                windows == null ? null : windows.eventColumn(),
                windows == null ? null : windows.grain(),
                windows == null ? null : windows.zone().getId(),
                windows == null ? null : windows.lateness(),
                calendar == null ? null : calendar.toString(),
                settings.partitioningReason(),
                settings.key(),
                settings.keyReason(),
                settings.owner(),
                settings.tags(),
                settings.profiling(),
                settings.origin());
    }

    DatasetSettings settings() {
        return new DatasetSettings(
                partitioning(),
                partitioningReason,
                calendar == null ? null : Calendar.of(calendar),
                key,
                keyReason,
                owner,
                tags,
                profiling == null ? Profiling.STANDARD : profiling,
                origin);
    }

    private Partitioning partitioning() {
        return timeColumn == null || grain == null || zone == null || lateness == null
                ? Partitioning.UNDIVIDED
                : new Partitioning.TimeWindows(timeColumn, ingestColumn, eventColumn, grain, ZoneId.of(zone), lateness);
    }
}
