package io.tidemark.web.api.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.lineage.Neighbour;
import io.tidemark.web.api.answer.Absent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset upstream or downstream. */
@Schema(name = "LineageNeighbour", description = "A dataset upstream or downstream.")
record NeighbourView(
        String dataset,

        @Schema(description = "How many edges away; 0 when only edges that are ignored lead to it.")
        int steps,

        @Schema(description = "Absent for a dataset that is not watched, and beyond the nearest 200.") @Nullable
        HealthStatus health,

        @Schema(description = "How it is known; empty for what is further than one step away.")
        List<Edge> edges) {
    static NeighbourView of(Neighbour neighbour, @Nullable HealthStatus health) {
        return new NeighbourView(
                neighbour.dataset().value(),
                neighbour.steps(),
                health,
                neighbour.edges().stream().map(Edge::of).toList());
    }

    /** How a neighbour is known. */
    @Schema(name = "LineageEdge", description = "How a neighbour is known.")
    record Edge(
            LineageOrigin origin,
            @Nullable String reason,

            @Schema(description = "Whether a user says that it is wrong.")
            boolean ignored) {
        static Edge of(LineageEdge edge) {
            return new Edge(edge.origin(), Absent.ifEmpty(edge.reason()), edge.ignored());
        }
    }
}
