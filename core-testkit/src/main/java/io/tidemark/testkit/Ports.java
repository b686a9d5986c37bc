package io.tidemark.testkit;

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

/** All ports of storage over the same data, as the contracts need them; its clock stands at {@link Builders#NOON}. */
public interface Ports {
    Sources sources();

    Datasets datasets();

    Partitions partitions();

    Arrivals arrivals();

    Gatherings gatherings();

    TopicStandings topicStandings();

    Profiles profiles();

    Rules rules();

    RuleVersions ruleVersions();

    Feedbacks feedbacks();

    Rejections rejections();

    Verdicts verdicts();

    RowSamples rowSamples();

    SeriesStates seriesStates();

    Incidents incidents();

    Receivers receivers();

    Outbox outbox();

    Silences silences();

    Routes routes();

    Policies policies();

    Lineage lineage();

    HealthReads healthReads();
}
