package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;

/** All twins together, wired so that what hangs on a source or a dataset goes with it. */
public final class InMemoryStore {
    private final InMemoryDatasets datasets = new InMemoryDatasets();
    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final InMemoryRules rules = new InMemoryRules();
    private final InMemoryVerdicts verdicts = new InMemoryVerdicts();
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryReceivers receivers = new InMemoryReceivers();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryPartitions partitions = new InMemoryPartitions(this::forget);
    private final InMemorySources sources = new InMemorySources(this::forget);

    public InMemorySources sources() {
        return sources;
    }

    public InMemoryDatasets datasets() {
        return datasets;
    }

    public InMemoryPartitions partitions() {
        return partitions;
    }

    public InMemoryProfiles profiles() {
        return profiles;
    }

    public InMemoryRules rules() {
        return rules;
    }

    public InMemoryVerdicts verdicts() {
        return verdicts;
    }

    public InMemoryIncidents incidents() {
        return incidents;
    }

    public InMemoryReceivers receivers() {
        return receivers;
    }

    public InMemoryOutbox outbox() {
        return outbox;
    }

    private void forget(DatasetId dataset) {
        profiles.forget(dataset);
        verdicts.forget(dataset);
    }

    private void forget(SourceId source) {
        datasets.ofSource(source).forEach(dataset -> partitions.forget(dataset.id()));
        datasets.forget(source);
        incidents.forget(source);
    }
}
