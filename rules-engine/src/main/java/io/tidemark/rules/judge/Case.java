package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.Rule;
import java.util.Optional;

/**
 * One rule held against one partition.
 *
 * @param about the column that is judged; empty for the partition as a whole
 */
record Case(Dataset dataset, Rule rule, Judged judged, History history, String about) {
    Case(Dataset dataset, Rule rule, Judged judged, History history) {
        this(dataset, rule, judged, history, "");
    }

    Case about(String column) {
        return new Case(dataset, rule, judged, history, column);
    }

    /** The values that the rule looks at. */
    Looked looked() {
        return new Looked(rule.id(), about);
    }

    boolean isTopic() {
        return dataset.kind() == DatasetKind.TOPIC;
    }

    Optional<PartitionKey.Window> window() {
        return judged.partition().key() instanceof PartitionKey.Window window ? Optional.of(window) : Optional.empty();
    }
}
