package io.tidemark.web.ui.sample;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.contract.Contracts;
import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.KeyReads;
import io.tidemark.core.keys.ShardOffset;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.lineage.LineageBook;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestions;
import io.tidemark.core.topic.TopicStandings;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.RuleVersions;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.FixedBacktests;
import io.tidemark.testkit.FixedSuggestions;
import io.tidemark.testkit.InMemoryBadRows;
import io.tidemark.testkit.InMemoryKeys;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import io.tidemark.web.served.FakeContracts;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every bean that the views need, on sample data. */
@Configuration
@EnableVaadin("io.tidemark.web.ui")
public class SampleBeans {
    @Bean
    MutableClock clock() {
        return new MutableClock(SampleData.NOW);
    }

    @Bean
    InMemoryStore store() {
        return new InMemoryStore();
    }

    @Bean
    FakeHealth health(InMemoryStore store, MutableClock clock) {
        FakeHealth health = new FakeHealth(store, clock);
        new SampleData(store, health).fill();
        return health;
    }

    @Bean
    IncidentActions actions(InMemoryStore store, MutableClock clock) {
        return new FakeActions(store.incidents(), clock);
    }

    @Bean
    BadRowReads badRows(InMemoryStore store) {
        return new InMemoryBadRows(store.rowSamples());
    }

    @Bean
    PolicyDesk policies(InMemoryStore store) {
        return new PolicyDesk(store.policies(), store.rules(), store.ruleBook());
    }

    @Bean
    RuleBook ruleBook(InMemoryStore store) {
        return store.ruleBook();
    }

    @Bean
    FeedbackActions feedbackActions(InMemoryStore store, IncidentActions actions) {
        return new FakeFeedback(store, actions);
    }

    @Bean
    RuleVersions ruleVersions(InMemoryStore store) {
        return store.ruleVersions();
    }

    @Bean
    Feedbacks feedbacks(InMemoryStore store) {
        return store.feedbacks();
    }

    @Bean
    PolicyReach policyReach(InMemoryStore store) {
        return new PolicyReach(store.sources(), store.datasets());
    }

    @Bean
    Contracts contracts() {
        return new FakeContracts();
    }

    @Bean
    KeyReads keys() {
        return new InMemoryKeys()
                .put(
                        SampleData.PLAYS,
                        "e-1",
                        new KeyPlace(Builders.tenPlus(-2), new Revision("r1"), Optional.of(new ShardOffset(1, 40))));
    }

    @Bean
    ConnectionTest connections() {
        return new FakeConnections();
    }

    @Bean
    ReceiverTest receiverTest() {
        return receiver -> Optional.empty();
    }

    @Bean
    ReceiverPreview receiverPreview() {
        return new SamplePreview();
    }

    @Bean
    RouteSubjects routeSubjects(Datasets datasets, Incidents incidents) {
        return new RouteSubjects(datasets, incidents);
    }

    @Bean
    Sources sources(InMemoryStore store) {
        return store.sources();
    }

    @Bean
    Datasets datasets(InMemoryStore store) {
        return store.datasets();
    }

    @Bean
    Partitions partitions(InMemoryStore store) {
        return store.partitions();
    }

    @Bean
    ArrivalReads arrivals(InMemoryStore store, MutableClock clock) {
        return new ArrivalReads(store.partitions(), store.arrivals(), clock);
    }

    @Bean
    Gatherings gatherings(InMemoryStore store) {
        return store.gatherings();
    }

    @Bean
    TopicStandings topicStandings(InMemoryStore store) {
        return store.topicStandings();
    }

    @Bean
    Profiles profiles(InMemoryStore store) {
        return store.profiles();
    }

    @Bean
    Verdicts verdicts(InMemoryStore store) {
        return store.verdicts();
    }

    @Bean
    Rules rules(InMemoryStore store) {
        return store.rules();
    }

    @Bean
    RuleCheck ruleCheck(InMemoryStore store) {
        return new RuleCheck(Expressions.NONE, store.sources(), store.datasets(), store.rules());
    }

    @Bean
    Rejections rejections(InMemoryStore store) {
        return store.rejections();
    }

    @Bean
    Suggestions suggestions(InMemoryStore store) {
        return new FixedSuggestions(store.rules(), store.rejections());
    }

    @Bean
    Backtests backtests() {
        return new FixedBacktests(SampleData.PLAYS, SampleData.NOW);
    }

    @Bean
    Incidents incidents(InMemoryStore store) {
        return store.incidents();
    }

    @Bean
    Impacts impacts(InMemoryStore store) {
        return new Impacts(store.lineage(), store.incidents());
    }

    @Bean
    LineageBook lineageBook(InMemoryStore store) {
        return new LineageBook(store.lineage());
    }

    @Bean
    Receivers receivers(InMemoryStore store) {
        return store.receivers();
    }

    @Bean
    Routes routes(InMemoryStore store) {
        return store.routes();
    }

    @Bean
    Silences silences(InMemoryStore store) {
        return store.silences();
    }

    @Bean
    Outbox outbox(InMemoryStore store) {
        return store.outbox();
    }
}
