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
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.HealthSql;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.RowSamples;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.core.version.RuleVersions;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All ports of storage over one migrated database. Every write joins the caller's Spring transaction; without one each
 * statement stands alone.
 */
public final class Store {
    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final InstantSource clock;
    private final SqlSources sources;
    private final SqlDatasets datasets;
    private final SqlPartitions partitions;
    private final SqlArrivals arrivals;
    private final SqlGatherings gatherings;
    private final SqlTopicStandings topicStandings;
    private final SqlProfiles profiles;
    private final SqlRules rules;
    private final SqlRuleVersions ruleVersions;
    private final SqlFeedbacks feedbacks;
    private final SqlRejections rejections;
    private final SqlVerdicts verdicts;
    private final SqlRowSamples rowSamples;
    private final SqlSeriesStates seriesStates;
    private final SqlIncidents incidents;
    private final SqlReceivers receivers;
    private final SqlOutbox outbox;
    private final SqlSilences silences;
    private final SqlRoutes routes;
    private final SqlPolicies policies;
    private final SqlLineage lineage;
    private final SqlHealthReads healthReads;

    public Store(DataSource dataSource, SecretCipher cipher, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(1_000);
        JdbcClient client = JdbcClient.create(jdbc);
        Forgetting forgetting = new Forgetting(jdbc);
        SecretMap secrets = new SecretMap(cipher);
        this.sources = new SqlSources(jdbc, client, secrets, forgetting);
        this.datasets = new SqlDatasets(jdbc, client);
        this.partitions = new SqlPartitions(jdbc, client, forgetting);
        this.arrivals = new SqlArrivals(jdbc, client);
        this.gatherings = new SqlGatherings(jdbc, client);
        this.topicStandings = new SqlTopicStandings(jdbc, client);
        this.profiles = new SqlProfiles(jdbc, client);
        this.rules = new SqlRules(jdbc, client);
        this.ruleVersions = new SqlRuleVersions(jdbc, client);
        this.feedbacks = new SqlFeedbacks(jdbc, client);
        this.rejections = new SqlRejections(jdbc, client);
        this.verdicts = new SqlVerdicts(jdbc, client);
        this.rowSamples = new SqlRowSamples(jdbc, client, cipher);
        this.seriesStates = new SqlSeriesStates(jdbc, client);
        this.incidents = new SqlIncidents(jdbc, client);
        this.receivers = new SqlReceivers(jdbc, client, secrets);
        this.outbox =
                new SqlOutbox(jdbc, client, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
        this.silences = new SqlSilences(client);
        this.routes = new SqlRoutes(jdbc, client);
        this.policies = new SqlPolicies(jdbc, client);
        this.lineage = new SqlLineage(jdbc, client);
        this.healthReads = new SqlHealthReads(this, client, datasets, verdicts, clock);
    }

    public Sources sources() {
        return sources;
    }

    public Datasets datasets() {
        return datasets;
    }

    public Partitions partitions() {
        return partitions;
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Gatherings gatherings() {
        return gatherings;
    }

    public TopicStandings topicStandings() {
        return topicStandings;
    }

    public Profiles profiles() {
        return profiles;
    }

    public Rules rules() {
        return rules;
    }

    public RuleVersions ruleVersions() {
        return ruleVersions;
    }

    public Feedbacks feedbacks() {
        return feedbacks;
    }

    public Rejections rejections() {
        return rejections;
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    public RowSamples rowSamples() {
        return rowSamples;
    }

    public SeriesStates seriesStates() {
        return seriesStates;
    }

    public Incidents incidents() {
        return incidents;
    }

    public Receivers receivers() {
        return receivers;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Silences silences() {
        return silences;
    }

    public Routes routes() {
        return routes;
    }

    public Policies policies() {
        return policies;
    }

    public Lineage lineage() {
        return lineage;
    }

    /** Answers queries over the health schema, which {@code words} writes. */
    public HealthQueries healthQueries(HealthSql words) {
        return new SqlHealthQueries(dataSource, words, clock, HEALTH_TIMEOUT);
    }

    public HealthReads healthReads() {
        return healthReads;
    }
}
