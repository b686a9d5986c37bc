package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;

/** What was computed for one partition, and what it cost. */
public record PartitionStates(PartitionKey partition, States states, ProfileCost cost) {}
