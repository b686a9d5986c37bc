package io.tidemark.web.served;

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
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.incident.DedupKey;
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
import io.tidemark.web.security.AdminCredentials;
import io.tidemark.web.security.ApiToken;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What the product's app wires, on in-memory twins. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"io.tidemark.web.api", "io.tidemark.web.hook", "io.tidemark.web.security", "io.tidemark.web.ui.chart"})
public class TestApp {
    public static final String TOKEN = "a-token-of-at-least-32-characters";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "correct horse";

    @Bean
    MutableClock clock() {
        return MutableClock.atNoon();
    }

    @Bean
    AdminCredentials admin() {
        return AdminCredentials.ofPassword(ADMIN, ADMIN_PASSWORD);
    }

    @Bean
    ApiToken token() {
        return ApiToken.of(TOKEN);
    }

    @Bean
    InMemoryStore store() {
        return World.filled();
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
    Rules rules(InMemoryStore store) {
        return store.rules();
    }

    @Bean
    RuleCheck ruleCheck(InMemoryStore store) {
        return new RuleCheck(Expressions.NONE, store.sources(), store.datasets(), store.rules());
    }

    @Bean
    Verdicts verdicts(InMemoryStore store) {
        return store.verdicts();
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
        return new FixedBacktests(Builders.PLAYS, Builders.NOON);
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
    DedupKey dedupKey() {
        return new DedupKey("test");
    }

    @Bean
    Outbox outbox(InMemoryStore store) {
        return store.outbox();
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
    HealthReads reads(InMemoryStore store) {
        return new FakeHealthReads(store);
    }

    @Bean
    IncidentActions actions(InMemoryStore store) {
        return new FakeIncidentActions(store.incidents());
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
        KeyPlace first = new KeyPlace(Builders.tenPlus(-2), new Revision("r1"), Optional.of(new ShardOffset(1, 40)));
        KeyPlace copy = new KeyPlace(Builders.TEN, new Revision("r2"), Optional.of(new ShardOffset(2, 70)));
        return new InMemoryKeys().put(Builders.PLAYS, "e-1", first).put(Builders.PLAYS, "e-1", copy);
    }

    @Bean
    ConnectionTest connections() {
        return new FakeConnections();
    }

    @Bean
    ReceiverTest receiverTest() {
        return _ -> Optional.empty();
    }

    @Bean
    ReceiverPreview receiverPreview() {
        return new FakePreview();
    }

    @Bean
    RouteSubjects routeSubjects(Datasets datasets, Incidents incidents) {
        return new RouteSubjects(datasets, incidents);
    }

    @Bean
    BrokenController brokenController() {
        return new BrokenController();
    }

    @Bean
    PageController pageController() {
        return new PageController();
    }
}
