package io.tidemark.web.api.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.lineage.Neighbour;
import io.tidemark.core.lineage.Neighbours;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dataset is made of, and what is made of it. */
@Schema(name = "Lineage", description = "What a dataset is made of, and what is made of it.")
record LineageView(
        String dataset,
        @Schema(description = "Nearest first.") List<NeighbourView> upstream,
        @Schema(description = "Nearest first.") List<NeighbourView> downstream) {
    private static final int WITH_HEALTH = 200;

    static LineageView of(DatasetId dataset, Neighbours neighbours, HealthReads health) {
        return new LineageView(
                dataset.value(), views(neighbours.upstream(), health), views(neighbours.downstream(), health));
    }

    private static List<NeighbourView> views(List<Neighbour> neighbours, HealthReads health) {
        List<NeighbourView> views = new ArrayList<>();
        for (Neighbour neighbour : neighbours) {
            @Nullable
            HealthStatus status = views.size() < WITH_HEALTH
                    ? health.health(neighbour.dataset())
                            .map(HealthReport::status)
                            .orElse(null)
                    : null;
            views.add(NeighbourView.of(neighbour, status));
        }
        return views;
    }
}
