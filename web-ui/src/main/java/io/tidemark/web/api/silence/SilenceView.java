package io.tidemark.web.api.silence;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Silence;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A silence. */
@Schema(name = "Silence", description = "Keeps receivers from hearing of matching incidents for a while.")
record SilenceView(
        long id,
        List<String> datasets,
        String rules,

        @Schema(description = "The one incident that is snoozed; absent when all that match are.") @Nullable
        String incident,

        Instant from,
        Instant until,

        @Schema(description = "Whether it ends before, once a later partition of the incident's dataset is judged.")
        boolean untilNextPartition,

        String author,
        @Nullable String note) {
    static SilenceView of(Silence silence) {
        IncidentId incident = silence.incident();
        return new SilenceView(
                silence.id(),
                silence.datasets().globs(),
                silence.rules().pattern(),
                incident == null ? null : incident.toString(),
                silence.from(),
                silence.until(),
                silence.untilNextPartition(),
                silence.author(),
                Absent.ifEmpty(silence.note()));
    }
}
