package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.web.api.answer.Absent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a dataset is watched, and why so. */
@Schema(name = "DatasetSettings", description = "How a dataset is watched, and why so.")
record SettingsView(
        Cut partitioning,

        @Schema(description = "When its windows are expected; absent when its past says.", example = "mon-fri 06-22")
        @Nullable
        String calendar,

        List<String> key,
        @Nullable String keyReason,
        @Nullable String owner,
        List<String> tags,
        ProfileBody profile,
        Origin origin,

        @Schema(description = "What a user set for exactly this dataset; absent when nothing was.") @Nullable
        SettingsBody set) {
    static SettingsView of(DatasetSettings settings, @Nullable SettingsBody set) {
        return new SettingsView(
                Cut.of(settings.partitioning(), settings.partitioningReason()),
                settings.calendar() == null ? null : settings.calendar().toString(),
                settings.key(),
                Absent.ifEmpty(settings.keyReason()),
                Absent.ifEmpty(settings.owner()),
                settings.tags(),
                ProfileBody.of(settings.profiling()),
                settings.origin(),
                set);
    }

    /** How a dataset is cut into partitions. */
    @Schema(name = "Partitioning", description = "How a dataset is cut into partitions.")
    record Cut(
            Kind kind,
            @Nullable String timeColumn,
            @Nullable String ingestColumn,
            @Nullable String eventColumn,
            @Nullable Grain grain,
            @Nullable String zone,

            @Schema(type = "string", example = "PT10M") @Nullable
            Duration lateness,

            @Nullable String reason) {
        /** The ways to cut. */
        enum Kind {
            TIME_WINDOWS,
            UNDIVIDED
        }

        static Cut of(Partitioning partitioning, String reason) {
            return switch (partitioning) {
                case Partitioning.TimeWindows windows ->
                    new Cut(
                            Kind.TIME_WINDOWS,
                            windows.timeColumn(),
                            windows.ingestColumn(),
                            windows.eventColumn(),
                            windows.grain(),
                            windows.zone().getId(),
                            windows.lateness(),
                            Absent.ifEmpty(reason));
                case Partitioning.Undivided _ ->
                    new Cut(Kind.UNDIVIDED, null, null, null, null, null, null, Absent.ifEmpty(reason));
            };
        }
    }
}
