package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.rules.action.AnnouncedActions;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class HeardFeedbackTest {
    private static final int NOW = 24 * 14;

    private final MutableClock clock = MutableClock.atNoon();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final Dataset plays = aDataset().build();
    private final Rule rule = aRule().ofType(RuleType.ROW_COUNT)
            .when(new Condition.Anomaly(1, Direction.BOTH))
            .build();
    private final LineageDesk lineage = new LineageDesk(store.incidents(), store.lineage());
    private final Notifier notifier = new Notifier(
            store.receivers(),
            store.routes(),
            store.outbox(),
            store.incidents(),
            new Installation("test", URI.create("https://tidemark.example.com")));
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Judgement judgement = new Judgement(
            new RulesEngine(store.rules(), store.profiles(), store.seriesStates(), store.verdicts(), store.feedbacks()),
            store.verdicts(),
            new Judgement.Desks(desk, lineage, new SnoozeEnd(store.silences(), store.incidents())),
            notifier);
    private final HeardFeedback feedback = new HeardFeedback(
            new HeardFeedback.Stored(store.incidents(), store.rules(), store.datasets(), store.feedbacks()),
            new AnnouncedActions(desk, lineage, notifier, clock),
            new Rejudgement(
                    new Rejudgement.Stored(
                            store.partitions(),
                            store.profiles(),
                            store.seriesStates(),
                            store.verdicts(),
                            store.feedbacks()),
                    judgement),
            TransactionOperations.withoutTransaction(),
            clock);

    @BeforeEach
    void twoWeeksOfHours() {
        store.rules().save(rule);
        store.datasets().save(plays);
        store.receivers().save(aReceiver().build());
        for (int hour = 0; hour < NOW; hour++) {
            profile(hour, usual(hour));
        }
        clock.set(tenPlus(NOW).until().plus(Duration.ofDays(2)));
    }

    @Test
    void anExpectedLevelPassesFromItsFirstValueOnAndNobodyIsAlertedAgain() {
        for (int hour = NOW; hour < NOW + 4; hour++) {
            judge(hour, usual(hour) * 2);
        }
        Incident incident = only();
        assertThat(incident.stillFailing()).isNotEmpty();
        int told = store.outbox().newest(99).size();

        Incident said = feedback.say(incident.id(), Stance.EXPECTED, "ada", "the campaign");

        assertThat(said.resolution()).isEqualTo(Resolution.EXPECTED);
        assertThat(store.incidents().events(said.id()))
                .filteredOn(event -> event.kind() == IncidentEvent.Kind.RESOLVED)
                .singleElement()
                .satisfies(event -> assertThat(event.note()).contains("expected", "the campaign"));
        for (int hour = NOW; hour < NOW + 4; hour++) {
            assertThat(outcome(hour)).as("hour %s", hour).isInstanceOf(Outcome.Passed.class);
        }
        for (int hour = NOW + 4; hour < NOW + 24; hour++) {
            judge(hour, usual(hour) * 2);
        }
        assertThat(only().isOpen()).isFalse();
        assertThat(store.outbox().newest(99)).as("only the resolution is told").hasSize(told + 1);
    }

    @Test
    void anExcludedValueIsKeptOutOfWhatIsUsualAndTheIncidentStays() {
        judge(NOW, 0);
        Incident incident = only();
        Incident said = feedback.say(incident.id(), Stance.EXCLUDED, "ada", "");

        assertThat(said.isOpen()).isTrue();
        assertThat(outcome(NOW)).isInstanceOf(Outcome.Violated.class);
        assertThat(store.incidents().events(said.id()))
                .last()
                .satisfies(event -> assertThat(event.note()).contains("excluded from what is learnt"));
        judge(NOW + 1, usual(NOW + 1));
        assertThat(outcome(NOW + 1)).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void whatCameSinceIsJudgedAnewAndNoNewIncidentIsOpened() {
        judge(NOW, usual(NOW) * 2);
        for (int hour = NOW + 1; hour < NOW + 30; hour++) {
            judge(hour, hour == NOW + 20 ? usual(hour) * 3 : usual(hour));
        }
        int before = store.incidents().search(IncidentFilter.ALL, null, 99).size();
        Incident first = store.incidents().search(IncidentFilter.ALL, null, 99).getLast();
        int told = store.outbox().newest(99).size();

        feedback.say(first.id(), Stance.EXCLUDED, "ada", "");

        assertThat(store.incidents().search(IncidentFilter.ALL, null, 99)).hasSize(before);
        assertThat(store.outbox().newest(99)).hasSize(told);
        assertThat(store.verdicts()
                        .ofPartition(plays.id(), tenPlus(NOW + 29))
                        .getFirst()
                        .judgedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void whatIsSaidIsAboutThatValueAndIsTakenBack() {
        judge(NOW, usual(NOW) * 2);
        Incident incident = only();
        feedback.say(incident.id(), Stance.EXPECTED, "ada", "");
        assertThat(outcome(NOW)).isInstanceOf(Outcome.Passed.class);
        judge(NOW, 0);
        assertThat(outcome(NOW)).as("another value").isInstanceOf(Outcome.Violated.class);
        judge(NOW, usual(NOW) * 2);
        assertThat(outcome(NOW)).isInstanceOf(Outcome.Passed.class);

        feedback.takeBack(incident.id(), "ada");
        assertThat(store.feedbacks().of(plays.id())).isEmpty();
        assertThat(outcome(NOW)).isInstanceOf(Outcome.Violated.class);
    }

    @Test
    void aMistakenExpectedIsTakenBackAndTheIncidentIsOpenAgainAndCountedOnce() {
        judge(NOW, usual(NOW) * 2);
        judge(NOW + 1, usual(NOW + 1) * 2);
        Incident incident = only();
        assertThat(feedback.say(incident.id(), Stance.EXPECTED, "ada", "").isOpen())
                .isFalse();

        Incident back = feedback.takeBack(incident.id(), "ada");

        assertThat(back.isOpen()).isTrue();
        assertThat(back.stillFailing()).hasSize(incident.stillFailing().size());
        assertThat(back.reopened()).isEqualTo(1);
        assertThat(feedback.takeBack(incident.id(), "ada").reopened()).isEqualTo(1);
        assertThat(only().id()).isEqualTo(incident.id());
        assertThat(store.outbox().newest(1).getFirst().change()).isEqualTo(IncidentEvent.Kind.REOPENED);
    }

    @Test
    void whatIsSaidOfALaterWindowLeavesWhatWasSaidOfAnEarlierOne() {
        judge(NOW, 0);
        Incident incident = only();
        feedback.say(incident.id(), Stance.EXCLUDED, "ada", "");
        judge(NOW + 1, 0);
        assertThat(only().stillFailing()).hasSize(2);

        Incident said = feedback.say(incident.id(), Stance.EXPECTED, "ada", "a maintenance");

        assertThat(store.feedbacks().of(plays.id()))
                .extracting(one -> one.stance())
                .containsExactly(Stance.EXCLUDED, Stance.EXPECTED);
        assertThat(said.isOpen()).as("the excluded one still fails").isTrue();
        assertThat(said.stillFailing()).extracting(FailingPartition::partition).containsExactly(tenPlus(NOW));
    }

    @Test
    void allWindowsSinceAreJudgedAnewPageByPage() {
        judge(NOW, usual(NOW) * 3);
        Incident incident =
                store.incidents().search(IncidentFilter.ALL, null, 99).getLast();
        for (int hour = NOW + 1; hour < NOW + 230; hour++) {
            judge(hour, usual(hour));
        }
        clock.set(clock.instant().plus(Duration.ofDays(20)));

        feedback.say(incident.id(), Stance.EXCLUDED, "ada", "");

        for (int hour : new int[] {NOW, NOW + 99, NOW + 100, NOW + 229}) {
            assertThat(store.verdicts()
                            .ofPartition(plays.id(), tenPlus(hour))
                            .getFirst()
                            .judgedAt())
                    .as("hour %s", hour)
                    .isEqualTo(clock.instant());
        }
    }

    @Test
    void aNoteThatIsTooLongIsRefusedWithBothLengths() {
        judge(NOW, 0);
        assertThatThrownBy(() -> feedback.say(only().id(), Stance.EXPECTED, "ada", "x".repeat(1_801)))
                .hasMessageContaining("at most 1800 characters, not 1801");
        assertThat(store.feedbacks().of(plays.id())).isEmpty();
    }

    @Test
    void aRuleThatLearnsNothingSaysSo() {
        store.rules()
                .save(aRule().withId(rule.id().value())
                        .ofType(RuleType.ROW_COUNT)
                        .when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 10))
                        .build());
        judge(NOW, 0);
        assertThatThrownBy(() -> feedback.say(only().id(), Stance.EXPECTED, "ada", ""))
                .hasMessageContaining("learns nothing")
                .hasMessageContaining("resolve the incident as expected");
    }

    private Incident only() {
        List<Incident> all = store.incidents().search(IncidentFilter.ALL, null, 99);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Outcome outcome(int hour) {
        return store.verdicts()
                .ofPartition(plays.id(), tenPlus(hour))
                .getFirst()
                .outcome();
    }

    private static long usual(int hour) {
        return Math.round(3_000 + 2_000 * Math.sin(hour / 24.0 * 2 * Math.PI) + hour * 7 % 40);
    }

    private Profile profile(int hour, long rows) {
        Profile profile = aProfile().at(tenPlus(hour)).withRows(rows).build();
        store.profiles().save(List.of(profile));
        return profile;
    }

    private void judge(int hour, long rows) {
        Partition partition = aPartition().at(tenPlus(hour)).build();
        store.partitions().save(List.of(partition));
        judgement.partitions(
                plays, List.of(new Judged(partition, Optional.of(profile(hour, rows)), List.of())), clock.instant());
    }
}
