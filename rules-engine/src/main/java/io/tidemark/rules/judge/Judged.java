package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import java.util.List;
import java.util.Optional;

/**
 * A partition as it stands after its newest step: what one judgement rests on.
 *
 * @param profile its newest profile; empty when nothing is there
 * @param facts what happened in this step
 */
public record Judged(Partition partition, Optional<Profile> profile, List<PartitionFact> facts) {
    public Judged {
        facts = List.copyOf(facts);
    }

    Optional<PartitionFact> fact(PartitionFact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
    }

    boolean happened(PartitionFact.Kind kind) {
        return fact(kind).isPresent();
    }

    boolean isMissing() {
        return partition.state() == PartitionState.MISSING;
    }

    double rows() {
        return profile.map(known -> known.metric(MetricId.of(MetricName.ROW_COUNT)))
                .map(value -> value.number().orElse((double) partition.rowsOrZero()))
                .orElse((double) partition.rowsOrZero());
    }
}
