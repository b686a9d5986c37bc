package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.version.RuleBook;
import java.time.Instant;
import java.time.InstantSource;

/** All twins together, wired so that what hangs on a source or a dataset goes with it. */
public final class InMemoryStore implements Ports {
    private final InMemoryDatasets datasets = new InMemoryDatasets();
    private final InMemoryArrivals arrivals = new InMemoryArrivals();
    private final InMemoryGatherings gatherings = new InMemoryGatherings();
    private final InMemoryTopicStandings topicStandings = new InMemoryTopicStandings();
    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final InMemoryRules rules = new InMemoryRules();
    private final InMemoryRuleVersions ruleVersions = new InMemoryRuleVersions();
    private final InMemoryFeedbacks feedbacks = new InMemoryFeedbacks();
    private final InMemoryRejections rejections = new InMemoryRejections();
    private final InMemoryVerdicts verdicts = new InMemoryVerdicts();
    private final InMemoryRowSamples rowSamples = new InMemoryRowSamples();
    private final InMemorySeriesStates seriesStates = new InMemorySeriesStates();
    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryReceivers receivers = new InMemoryReceivers();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemorySilences silences = new InMemorySilences(outbox);
    private final InMemoryRoutes routes = new InMemoryRoutes();
    private final InMemoryPolicies policies = new InMemoryPolicies();
    private final InMemoryLineage lineage = new InMemoryLineage();
    private final InMemoryPartitions partitions = new InMemoryPartitions(this::forget, this::forget);
    private final InMemorySources sources = new InMemorySources(this::forget);
    private final InMemoryHealthReads healthReads;
    private final InstantSource clock;

    /** A store whose clock stands at {@link Builders#NOON}. */
    public InMemoryStore() {
        this(MutableClock.atNoon());
    }

    public InMemoryStore(InstantSource clock) {
        this.clock = clock;
        this.healthReads = new InMemoryHealthReads(this, clock);
    }

    @Override
    public InMemorySources sources() {
        return sources;
    }

    @Override
    public InMemoryDatasets datasets() {
        return datasets;
    }

    @Override
    public InMemoryPartitions partitions() {
        return partitions;
    }

    @Override
    public InMemoryArrivals arrivals() {
        return arrivals;
    }

    @Override
    public InMemoryGatherings gatherings() {
        return gatherings;
    }

    @Override
    public InMemoryTopicStandings topicStandings() {
        return topicStandings;
    }

    @Override
    public InMemoryProfiles profiles() {
        return profiles;
    }

    /** The rules with their versions, each change alone. */
    public RuleBook ruleBook() {
        return new RuleBook(rules, ruleVersions, Runnable::run, clock);
    }

    @Override
    public InMemoryRules rules() {
        return rules;
    }

    @Override
    public InMemoryRuleVersions ruleVersions() {
        return ruleVersions;
    }

    @Override
    public InMemoryFeedbacks feedbacks() {
        return feedbacks;
    }

    @Override
    public InMemoryRejections rejections() {
        return rejections;
    }

    @Override
    public InMemoryVerdicts verdicts() {
        return verdicts;
    }

    @Override
    public InMemoryRowSamples rowSamples() {
        return rowSamples;
    }

    @Override
    public InMemorySeriesStates seriesStates() {
        return seriesStates;
    }

    @Override
    public InMemoryIncidents incidents() {
        return incidents;
    }

    @Override
    public InMemoryReceivers receivers() {
        return receivers;
    }

    @Override
    public InMemoryOutbox outbox() {
        return outbox;
    }

    @Override
    public InMemorySilences silences() {
        return silences;
    }

    @Override
    public InMemoryRoutes routes() {
        return routes;
    }

    @Override
    public InMemoryPolicies policies() {
        return policies;
    }

    @Override
    public InMemoryLineage lineage() {
        return lineage;
    }

    @Override
    public InMemoryHealthReads healthReads() {
        return healthReads;
    }

    private void forget(DatasetId dataset) {
        gatherings.forget(dataset);
        topicStandings.forget(dataset);
        profiles.forget(dataset);
        verdicts.forget(dataset);
        rowSamples.forget(dataset);
        seriesStates.forget(dataset);
        feedbacks.forget(dataset);
        arrivals.forgetBefore(dataset, Instant.MAX);
    }

    private void forget(Slot partition) {
        profiles.forget(partition);
        verdicts.forget(partition);
        rowSamples.forget(partition);
    }

    private void forget(SourceId source) {
        datasets.ofSource(source).forEach(dataset -> partitions.forget(dataset.id()));
        datasets.forget(source);
        incidents.forget(source);
        lineage.forget(source);
    }
}
