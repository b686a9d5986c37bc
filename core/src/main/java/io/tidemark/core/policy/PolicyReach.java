package io.tidemark.core.policy;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Sources;
import java.util.List;

/** Finds the datasets that a policy is for at the moment. */
public final class PolicyReach {
    private final Sources sources;
    private final Datasets datasets;

    public PolicyReach(Sources sources, Datasets datasets) {
        this.sources = sources;
        this.datasets = datasets;
    }

    /** The datasets that match now, by id. */
    public List<DatasetId> now(DatasetSelector target) {
        return sources.all().stream()
                .flatMap(source -> datasets.ofSource(source.id()).stream())
                .filter(dataset -> target.matches(dataset))
                .map(Dataset::id)
                .sorted()
                .toList();
    }
}
