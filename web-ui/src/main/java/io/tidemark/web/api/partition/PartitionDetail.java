package io.tidemark.web.api.partition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.web.api.arrival.ReadinessView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one partition. */
@Schema(description = "All about one partition.")
record PartitionDetail(
        String dataset,
        @JsonUnwrapped PartitionView partition,

        @Schema(description = "Whether the window's rows are all there; absent when it is none.") @Nullable
        ReadinessView readiness,

        @Schema(description = "Every kept profile, newest first.")
        List<RevisionView> revisions,

        @Schema(description = "What happened to it, oldest first.")
        List<FactView> facts,

        @Schema(description = "The newest verdict of each rule.")
        List<VerdictView> verdicts) {}
