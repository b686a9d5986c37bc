package io.tidemark.web.api.arrival;

import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The readiness of partitions as the API shows it. */
@Component
public class ReadinessViews {
    private final Datasets datasets;
    private final Partitions partitions;
    private final ArrivalReads reads;

    ReadinessViews(Datasets datasets, Partitions partitions, ArrivalReads reads) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.reads = reads;
    }

    /** The partition's readiness; null when it is no window or nobody knows it. */
    public @Nullable ReadinessView of(DatasetId id, String partition) {
        return datasets.find(id)
                .flatMap(dataset ->
                        partitions.findByText(id, partition).flatMap(found -> reads.readiness(dataset, found)))
                .map(ReadinessView::of)
                .orElse(null);
    }
}
