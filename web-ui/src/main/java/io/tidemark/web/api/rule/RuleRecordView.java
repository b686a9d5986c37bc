package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.RuleRecord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a rule's incidents of the last 30 days. */
@Schema(name = "RuleRecord", description = "What became of a rule's incidents of the last 30 days.")
record RuleRecordView(
        String rule,
        int incidents,
        int open,

        @Schema(description = "MTTD: from the end of the first failing window to the opening, on average.") @Nullable
        Long secondsToDetect,

        @Schema(description = "MTTR: from the opening until it healed or was mended, on average.") @Nullable
        Long secondsToRepair,

        @Schema(description = "The share of those that are over which somebody called a false alarm or expected.")
        @Nullable
        Double noise,

        @Schema(description = "How often one that was over was opened again.")
        int cameBack) {
    static RuleRecordView of(RuleRecord record) {
        return new RuleRecordView(
                record.rule().value(),
                record.incidents(),
                record.open(),
                seconds(record.timeToDetect()),
                seconds(record.timeToRepair()),
                record.noise(),
                record.cameBack());
    }

    private static @Nullable Long seconds(@Nullable Duration span) {
        return span == null ? null : span.toSeconds();
    }
}
