package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.testkit.InMemoryStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on while an incident is snoozed. */
class SnoozedIncidentTest {
    private static final Instant AWAKE = NOON.plus(Duration.ofHours(1));

    private final Notices notices = new Notices().hooks("hook");
    private final InMemoryStore store = notices.store;
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();

    SnoozedIncidentTest() throws IOException {}

    @BeforeEach
    void moreThanTenRowsAreExpected() {
        store.datasets().save(plays);
        store.rules()
                .save(aRule().when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 10))
                        .build());
    }

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void acknowledgeAndSnoozeIsSilentAndStillEvaluatedAndCharted() {
        judge(0, 3, NOON);
        notices.sendAt(NOON);
        Incident incident = only();
        store.silences().add(Silence.snooze(incident, NOON, AWAKE, "ada", "known"));
        notices.acknowledge(incident, NOON);

        judge(1, 4, NOON.plusSeconds(60));
        assertThat(outcome(1)).as("still evaluated").isInstanceOf(Outcome.Violated.class);
        assertThat(only().stillFailing()).hasSize(2);
        assertThat(chart()).as("charted").extracting(SeriesPoint::value).containsExactly(3.0, 4.0);
        assertThat(chart()).extracting(SeriesPoint::violated).containsExactly(true, true);
        assertThat(chart()).allSatisfy(point -> assertThat(point.expected()).isNotNull());

        judge(0, 900, NOON.plusSeconds(120));
        judge(1, 800, NOON.plusSeconds(180));
        assertThat(only().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(chart()).extracting(SeriesPoint::value).containsExactly(900.0, 800.0);
        assertThat(chart()).extracting(SeriesPoint::violated).containsExactly(false, false);

        notices.sendUntil(NOON, AWAKE.minusSeconds(1), Duration.ofSeconds(20));
        assertThat(notices.told()).as("silent").containsExactly("INC-1/OPENED/0/hook");
        notices.sendAt(AWAKE);
        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/hook", "INC-1/RESOLVED/0/hook");
    }

    private void judge(int hour, long rows, Instant now) {
        Partition partition =
                aPartition().at(tenPlus(hour)).atRevision(rows + " rows").build();
        Profile profile = aProfile()
                .at(tenPlus(hour))
                .atRevision(rows + " rows")
                .withRows(rows)
                .build();
        store.partitions().save(List.of(partition));
        store.profiles().save(List.of(profile));
        List<Verdict> verdicts =
                engine.judge(plays, List.of(new Judged(partition, Optional.of(profile), List.of())), now);
        store.verdicts().save(verdicts);
        notices.notifier.announce(notices.desk.apply(verdicts, now));
    }

    /** What the pages and the API draw. */
    private List<SeriesPoint> chart() {
        return store.healthReads()
                .series(
                        plays.id(),
                        MetricId.of(MetricName.ROW_COUNT),
                        tenPlus(0).from(),
                        tenPlus(2).from());
    }

    private Outcome outcome(int hour) {
        return store.verdicts()
                .ofPartition(plays.id(), tenPlus(hour))
                .getFirst()
                .outcome();
    }

    private Incident only() {
        List<Incident> all = store.incidents().search(IncidentFilter.ALL, null, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
