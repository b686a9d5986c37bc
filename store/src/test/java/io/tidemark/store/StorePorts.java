package io.tidemark.store;

import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.policy.Policies;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.testkit.Ports;

/** The store as the contracts see it. */
record StorePorts(Store store) implements Ports {
    @Override
    public Sources sources() {
        return store.sources();
    }

    @Override
    public Datasets datasets() {
        return store.datasets();
    }

    @Override
    public Partitions partitions() {
        return store.partitions();
    }

    @Override
    public Arrivals arrivals() {
        return store.arrivals();
    }

    @Override
    public Gatherings gatherings() {
        return store.gatherings();
    }

    @Override
    public TopicStandings topicStandings() {
        return store.topicStandings();
    }

    @Override
    public Profiles profiles() {
        return store.profiles();
    }

    @Override
    public Rules rules() {
        return store.rules();
    }

    @Override
    public RuleVersions ruleVersions() {
        return store.ruleVersions();
    }

    @Override
    public Feedbacks feedbacks() {
        return store.feedbacks();
    }

    @Override
    public Rejections rejections() {
        return store.rejections();
    }

    @Override
    public Verdicts verdicts() {
        return store.verdicts();
    }

    @Override
    public RowSamples rowSamples() {
        return store.rowSamples();
    }

    @Override
    public SeriesStates seriesStates() {
        return store.seriesStates();
    }

    @Override
    public Incidents incidents() {
        return store.incidents();
    }

    @Override
    public Receivers receivers() {
        return store.receivers();
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public Silences silences() {
        return store.silences();
    }

    @Override
    public Routes routes() {
        return store.routes();
    }

    @Override
    public Policies policies() {
        return store.policies();
    }

    @Override
    public Lineage lineage() {
        return store.lineage();
    }

    @Override
    public HealthReads healthReads() {
        return store.healthReads();
    }
}
