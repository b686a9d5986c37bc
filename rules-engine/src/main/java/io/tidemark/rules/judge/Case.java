package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Rule;
import java.util.Optional;

/** One rule held against one partition. */
record Case(Dataset dataset, Rule rule, Judged judged, History history) {
    boolean isTopic() {
        return dataset.kind() == DatasetKind.TOPIC;
    }

    Optional<PartitionKey.Window> window() {
        return judged.partition().key() instanceof PartitionKey.Window window ? Optional.of(window) : Optional.empty();
    }
}
