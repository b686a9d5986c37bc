package io.tidemark.app.wiring;

import io.tidemark.app.contract.StandardContracts;
import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.arrival.Arrivals;
import io.tidemark.core.contract.Contracts;
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
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageBook;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.policy.Policies;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.HealthSql;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.store.SecretKeyFile;
import io.tidemark.store.Store;
import java.time.InstantSource;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Core's ports, on the database. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Store store(DataSource database, TidemarkSettings settings, InstantSource clock) {
        return new Store(database, new SecretKeyFile(settings.dataDir()).cipher(), clock);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Sources sources(Store store) {
        return store.sources();
    }

    @Bean
    Datasets datasets(Store store) {
        return store.datasets();
    }

    @Bean
    Partitions partitions(Store store) {
        return store.partitions();
    }

    @Bean
    Arrivals arrivals(Store store) {
        return store.arrivals();
    }

    @Bean
    ArrivalReads arrivalReads(Partitions partitions, Arrivals arrivals, InstantSource clock) {
        return new ArrivalReads(partitions, arrivals, clock);
    }

    @Bean
    HealthQueries healthQueries(Store store) {
        return ServiceLoader.load(HealthSql.class)
                .findFirst()
                .map(store::healthQueries)
                .orElse(HealthQueries.NONE);
    }

    @Bean
    Gatherings gatherings(Store store) {
        return store.gatherings();
    }

    @Bean
    TopicStandings topicStandings(Store store) {
        return store.topicStandings();
    }

    @Bean
    Profiles profiles(Store store) {
        return store.profiles();
    }

    @Bean
    Rules rules(Store store) {
        return store.rules();
    }

    @Bean
    RuleBook ruleBook(Store store, TransactionTemplate transaction, InstantSource clock) {
        return new RuleBook(
                store.rules(),
                store.ruleVersions(),
                changes -> transaction.executeWithoutResult(status -> changes.run()),
                clock);
    }

    @Bean
    RuleVersions ruleVersions(Store store) {
        return store.ruleVersions();
    }

    @Bean
    Feedbacks feedbacks(Store store) {
        return store.feedbacks();
    }

    @Bean
    Rejections rejections(Store store) {
        return store.rejections();
    }

    @Bean
    Verdicts verdicts(Store store) {
        return store.verdicts();
    }

    @Bean
    SeriesStates seriesStates(Store store) {
        return store.seriesStates();
    }

    @Bean
    Incidents incidents(Store store) {
        return store.incidents();
    }

    @Bean
    Receivers receivers(Store store) {
        return store.receivers();
    }

    @Bean
    Outbox outbox(Store store) {
        return store.outbox();
    }

    @Bean
    Silences silences(Store store) {
        return store.silences();
    }

    @Bean
    Routes routes(Store store) {
        return store.routes();
    }

    @Bean
    Policies policies(Store store) {
        return store.policies();
    }

    @Bean
    PolicyDesk policyDesk(Policies policies, Rules rules, RuleBook book) {
        return new PolicyDesk(policies, rules, book);
    }

    @Bean
    PolicyReach policyReach(Sources sources, Datasets datasets) {
        return new PolicyReach(sources, datasets);
    }

    @Bean
    Contracts contracts(Sources sources, Datasets datasets, Rules rules) {
        return new StandardContracts(sources, datasets, rules);
    }

    @Bean
    Lineage lineage(Store store) {
        return store.lineage();
    }

    @Bean
    LineageBook lineageBook(Lineage lineage) {
        return new LineageBook(lineage);
    }

    @Bean
    Impacts impacts(Lineage lineage, Incidents incidents) {
        return new Impacts(lineage, incidents);
    }

    @Bean
    HealthReads healthReads(Store store) {
        return store.healthReads();
    }
}
