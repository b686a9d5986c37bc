package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import io.tidemark.core.sample.FoundRows;
import java.util.List;

/**
 * What was computed for one partition, and what it cost.
 *
 * @param samples rows that were asked for and are there
 */
public record PartitionStates(PartitionKey partition, States states, ProfileCost cost, List<FoundRows> samples) {
    public PartitionStates {
        samples = List.copyOf(samples);
    }

    public PartitionStates(PartitionKey partition, States states, ProfileCost cost) {
        this(partition, states, cost, List.of());
    }

    /** These and more states of the same partition. */
    public PartitionStates and(States more) {
        return new PartitionStates(partition, states.and(more), cost, samples);
    }
}
