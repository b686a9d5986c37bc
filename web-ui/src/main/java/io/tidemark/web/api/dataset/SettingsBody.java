package io.tidemark.web.api.dataset;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Grain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user sets for one dataset; what is left out stays as guessed. */
@Schema(
        name = "DatasetSettingsBody",
        description = "What a user sets for one dataset; what is left out stays as guessed.")
record SettingsBody(
        @Schema(description = "The column that places a row in its window: the event time, or a key of the partition.")
        @Size(min = 1)
        @Nullable
        String timeColumn,

        @Schema(description = "The column with the time of loading.") @Size(min = 1) @Nullable
        String ingestColumn,

        @Schema(
                description = "The column with the event time where the time column only says where a row lies;"
                        + " rows that happened outside of their window are counted as misplaced.")
        @Size(min = 1)
        @Nullable
        String eventColumn,

        @Nullable Grain grain,

        @Schema(description = "The calendar of days and longer windows.", example = "Europe/Stockholm") @Nullable
        String zone,

        @Schema(type = "string", description = "How long after its end a window may still fill.", example = "PT10M")
        @Nullable
        Duration lateness,

        @Schema(
                description = "When its windows are expected, in its zone: days, and for hours also hours of the day.",
                example = "mon-fri 06-22")
        @Nullable
        String calendar,

        @Schema(description = "The columns that name one record.") @Nullable
        List<@NotBlank String> key,

        @Size(max = 200) @Nullable String owner,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags,

        @Valid @Nullable ProfileBody profile) {
    static SettingsBody of(DatasetOverride set) {
        return new SettingsBody(
                set.timeColumn(),
                set.ingestColumn(),
                set.eventColumn(),
                set.grain(),
                set.zone() == null ? null : set.zone().getId(),
                set.lateness(),
                set.calendar() == null ? null : set.calendar().toString(),
                set.key(),
                set.owner(),
                set.tags(),
                ProfileBody.of(set.profile()));
    }
}
