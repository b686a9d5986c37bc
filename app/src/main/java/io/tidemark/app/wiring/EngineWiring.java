package io.tidemark.app.wiring;

import io.tidemark.app.pipeline.ArrivalWatch;
import io.tidemark.app.pipeline.DatasetPipeline;
import io.tidemark.app.pipeline.GatherPipeline;
import io.tidemark.app.pipeline.HealthPipeline;
import io.tidemark.app.pipeline.HeardFeedback;
import io.tidemark.app.pipeline.Judgement;
import io.tidemark.app.pipeline.PartitionLives;
import io.tidemark.app.pipeline.PartitionPipeline;
import io.tidemark.app.pipeline.PeopleActions;
import io.tidemark.app.pipeline.RegistryPipeline;
import io.tidemark.app.pipeline.Rejudgement;
import io.tidemark.app.pipeline.TopicPipeline;
import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.collector.Catalog;
import io.tidemark.collector.Connectors;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.DatasetCrawl;
import io.tidemark.collector.LineageCrawl;
import io.tidemark.collector.SourceAbilities;
import io.tidemark.collector.TopicNames;
import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestions;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.Gatherer;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.rules.action.AnnouncedActions;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.rules.replay.StoredBacktests;
import io.tidemark.rules.suggest.ProfiledSuggestions;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The stages, and the pipelines that name them. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {
    @Bean(destroyMethod = "close")
    Connectors connectors() {
        return Connectors.installed();
    }

    @Bean
    Crawler crawler(
            Connectors connectors,
            Sources sources,
            Datasets datasets,
            Partitions partitions,
            Gatherings gatherings,
            InstantSource clock,
            TidemarkSettings settings) {
        DatasetCrawl crawl = new DatasetCrawl(partitions, gatherings, clock, settings.lookback());
        return new Crawler(connectors, sources, datasets, crawl, clock);
    }

    @Bean
    LineageCrawl lineageCrawl(
            Connectors connectors, Sources sources, Datasets datasets, Lineage lineage, InstantSource clock) {
        return new LineageCrawl(connectors, datasets, lineage, new TopicNames(sources, datasets), clock);
    }

    @Bean
    Profiler profiler(
            InstantSource clock,
            TidemarkSettings settings,
            ObjectProvider<KeyIndex> keys,
            Rules rules,
            SamplePolicy samples) {
        return new Profiler(
                clock,
                settings.statementTimeout(),
                keys.getIfAvailable(),
                dataset -> RuleMeasures.of(rules.all(), dataset),
                (dataset, measured) -> samples.covers(dataset.id())
                        ? new RuleSamples(dataset, measured)
                                .of(
                                        rules.all().stream()
                                                .filter(rule -> samples.covers(rule, dataset))
                                                .toList(),
                                        samples.rows())
                        : List.of());
    }

    @Bean
    RuleCheck ruleCheck(Sources sources, Datasets datasets, Rules rules, Connectors connectors, HealthQueries health) {
        Expressions expressions =
                ServiceLoader.load(Expressions.class).findFirst().orElse(Expressions.NONE);
        return new RuleCheck(
                expressions,
                sources,
                datasets,
                rules,
                new RuleCheck.Knowledge(new SourceAbilities(connectors, sources), health));
    }

    @Bean
    IncidentDesk incidentDesk(Incidents incidents) {
        return new IncidentDesk(incidents);
    }

    @Bean
    RulesEngine rulesEngine(
            Rules rules, Profiles profiles, SeriesStates states, Verdicts verdicts, Feedbacks feedbacks) {
        return new RulesEngine(rules, profiles, states, verdicts, feedbacks);
    }

    @Bean
    LineageDesk lineageDesk(Incidents incidents, Lineage lineage, Rules rules, Datasets datasets) {
        return new LineageDesk(
                incidents,
                lineage,
                incident -> rules.find(incident.rule())
                                .filter(rule -> rule.mode() == RuleMode.ACTIVE)
                                .isPresent()
                        && datasets.find(incident.dataset())
                                .filter(dataset -> dataset.availability() != Availability.GONE)
                                .isPresent());
    }

    @Bean
    Backtests backtests(
            Sources sources, Datasets datasets, Partitions partitions, Profiles profiles, InstantSource clock) {
        return new StoredBacktests(sources, datasets, partitions, profiles, clock);
    }

    @Bean
    ProfiledSuggestions.Known profiledPast(Datasets datasets, Partitions partitions, Profiles profiles, Rules rules) {
        return new ProfiledSuggestions.Known(datasets, partitions, profiles, rules);
    }

    @Bean
    Suggestions suggestions(ProfiledSuggestions.Known known, Rejections rejections, Backtests backtests) {
        return new ProfiledSuggestions(known, rejections, backtests);
    }

    @Bean
    Judgement.Desks desks(IncidentDesk desk, LineageDesk lineage, Silences silences, Incidents incidents) {
        return new Judgement.Desks(desk, lineage, new SnoozeEnd(silences, incidents));
    }

    @Bean
    Judgement judgement(RulesEngine engine, Verdicts verdicts, Judgement.Desks desks, Notifier notifier) {
        return new Judgement(engine, verdicts, desks, notifier);
    }

    @Bean
    ArrivalWatch arrivalWatch(Partitions partitions, Arrivals arrivals) {
        return new ArrivalWatch(partitions, arrivals);
    }

    @Bean
    DatasetPipeline datasetPipeline(
            Datasets datasets,
            Partitions partitions,
            Gatherings gatherings,
            Profiles profiles,
            ArrivalWatch arrivals,
            Rules rules,
            Judgement judgement,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new DatasetPipeline(
                new Catalog(datasets, partitions, gatherings),
                arrivals,
                profiles,
                rules,
                judgement,
                transaction,
                clock);
    }

    @Bean
    PartitionPipeline partitionPipeline(
            Connectors connectors,
            Profiler profiler,
            PartitionPipeline.Stored stored,
            ArrivalWatch arrivals,
            Judgement judgement,
            SampleKeeper samples,
            TransactionTemplate transaction,
            InstantSource clock) {
        PartitionLives lives = new PartitionLives(stored.partitions(), stored.profiles());
        return new PartitionPipeline(
                connectors, profiler, lives, arrivals, judgement, samples, stored, transaction, clock);
    }

    @Bean
    PartitionPipeline.Stored stored(Partitions partitions, Profiles profiles, Gatherings gatherings, Rules rules) {
        return new PartitionPipeline.Stored(partitions, profiles, gatherings, rules);
    }

    @Bean
    GatherPipeline gatherPipeline(
            Connectors connectors,
            PartitionPipeline.Stored stored,
            ObjectProvider<KeyIndex> keys,
            Rules rules,
            TransactionTemplate transaction,
            InstantSource clock,
            TidemarkSettings settings) {
        Gatherer reader = new Gatherer(
                stored.gatherings(),
                GatherMemory.usual(),
                GatherLimits.USUAL,
                clock,
                settings.statementTimeout(),
                dataset -> RuleMeasures.of(rules.all(), dataset));
        KeyIndex index = keys.getIfAvailable();
        Gatherer gatherer = index == null ? reader : reader.logging(index);
        return new GatherPipeline(
                connectors,
                gatherer,
                stored.gatherings(),
                stored.partitions(),
                transaction,
                clock,
                settings.lookback());
    }

    @Bean
    TopicPipeline topicPipeline(
            Connectors connectors,
            TopicPipeline.Stored stored,
            Judgement judgement,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new TopicPipeline(connectors, stored, judgement, transaction, clock);
    }

    @Bean
    TopicPipeline.Stored watched(Datasets datasets, Gatherings gatherings, TopicStandings standings) {
        return new TopicPipeline.Stored(datasets, gatherings, standings);
    }

    @Bean
    RegistryPipeline registryPipeline(
            Connectors connectors,
            Datasets datasets,
            Rules rules,
            Judgement judgement,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new RegistryPipeline(
                connectors, new RegistryPipeline.Stored(datasets, rules), judgement, transaction, clock);
    }

    @Bean
    HealthPipeline healthPipeline(
            Datasets datasets,
            Rules rules,
            HealthQueries queries,
            Judgement judgement,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new HealthPipeline(new HealthPipeline.Stored(datasets, rules, queries), judgement, transaction, clock);
    }

    @Bean
    FeedbackActions feedbackActions(
            HeardFeedback.Stored heard,
            Rejudgement.Stored judged,
            Judgement judgement,
            IncidentActions actions,
            TransactionTemplate transaction,
            InstantSource clock) {
        return new HeardFeedback(heard, actions, new Rejudgement(judged, judgement), transaction, clock);
    }

    @Bean
    HeardFeedback.Stored heard(Incidents incidents, Rules rules, Datasets datasets, Feedbacks feedbacks) {
        return new HeardFeedback.Stored(incidents, rules, datasets, feedbacks);
    }

    @Bean
    Rejudgement.Stored judgedAnew(
            Partitions partitions, Profiles profiles, SeriesStates states, Verdicts verdicts, Feedbacks feedbacks) {
        return new Rejudgement.Stored(partitions, profiles, states, verdicts, feedbacks);
    }

    @Bean
    IncidentActions incidentActions(
            Judgement.Desks desks, Notifier notifier, TransactionTemplate transaction, InstantSource clock) {
        return new PeopleActions(
                new AnnouncedActions(desks.incidents(), desks.lineage(), notifier, clock), transaction);
    }
}
