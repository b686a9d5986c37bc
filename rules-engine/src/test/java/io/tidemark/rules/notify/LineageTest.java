package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.VerdictBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One loss upstream, one notification. */
class LineageTest {
    private static final DatasetId TOPIC = new DatasetId("broker:plays");
    private static final DatasetId TABLE = table(1);
    private static final DatasetId VIEW = new DatasetId("warehouse:plays_by_day");
    private static final Range SOME = new Range(1_000, 1_200, 1_500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Notices notices = new Notices().hooks("hook");
    private final LineageNotices lineage = new LineageNotices(notices, PATIENCE);

    LineageTest() throws IOException {}

    @AfterEach
    void close() {
        notices.close();
    }

    private static DatasetId table(int number) {
        return new DatasetId("warehouse:t%02d".formatted(number));
    }

    private void flows(DatasetId upstream, DatasetId downstream) {
        notices.store.lineage().save(new LineageEdge(upstream, downstream, LineageOrigin.USER, ""));
    }

    private static VerdictBuilder missing(DatasetId dataset, PartitionKey partition) {
        return aVerdict()
                .by("missing", RuleType.PARTITION_MISSING)
                .of(dataset)
                .at(partition)
                .atRevision("absent");
    }

    private static Verdict lost(DatasetId dataset, PartitionKey partition, Instant at) {
        return missing(dataset, partition)
                .judgedAt(at)
                .violated(0, SOME, "no rows")
                .build();
    }

    private static Verdict came(DatasetId dataset, PartitionKey partition, Instant at) {
        return missing(dataset, partition)
                .judgedAt(at)
                .atRevision("came")
                .passed(1_000, SOME)
                .build();
    }

    private Incident incident(int number) {
        return notices.store.incidents().find(new IncidentId(number)).orElseThrow();
    }

    private List<String> downstreamOf(int number) {
        return lineage.impacts.of(incident(number)).failing().stream()
                .map(DatasetId::value)
                .toList();
    }

    @Test
    void aLossAtATopicWith40DownstreamTablesIsOneIncidentWith40ImpactedDatasets() {
        IntStream.rangeClosed(1, 40).forEach(number -> flows(TOPIC, table(number)));
        lineage.judge(lost(TOPIC, TEN, NOON));
        IntStream.rangeClosed(1, 40)
                .forEach(number -> lineage.judge(lost(table(number), TEN, NOON.plusSeconds(number))));

        notices.sendUntil(NOON, NOON.plusSeconds(900), Duration.ofSeconds(10));

        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/hook");
        assertThat(lineage.roots()).containsExactly(incident(1));
        assertThat(downstreamOf(1)).hasSize(40);
        assertThat(notices.other.taken().getFirst().body())
                .contains(
                        "40 datasets downstream are affected: warehouse:t01, warehouse:t02, warehouse:t03 and 37 more");
    }

    @Test
    void whoIsToldAtOnceHearsHowManyMayBeAffected() {
        flows(TOPIC, TABLE);
        flows(TABLE, VIEW);
        lineage.judge(lost(TOPIC, TEN, NOON));
        notices.sendAt(NOON);

        assertThat(notices.other.taken().getFirst().body())
                .contains("no rows. 2 datasets downstream may be affected: warehouse:t01, warehouse:plays_by_day");
    }

    @Test
    void whatIsJudgedBeforeItsCauseWaitsForItAndIsNotTold() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.sendUntil(NOON, NOON.plusSeconds(60), Duration.ofSeconds(2));
        assertThat(notices.told()).isEmpty();

        lineage.judge(lost(TOPIC, TEN, NOON.plusSeconds(60)));
        notices.sendUntil(NOON.plusSeconds(60), NOON.plusSeconds(900), Duration.ofSeconds(10));

        assertThat(notices.told()).containsExactly("INC-2/OPENED/0/hook");
        assertThat(incident(1).cause()).isEqualTo(incident(2).id());
        assertThat(notices.other.taken().getFirst().body()).contains("1 dataset downstream is affected: warehouse:t01");
    }

    @Test
    void whatHasNoCauseUpstreamIsToldWhenItHasWaited() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.sendAt(NOON.plus(PATIENCE).minusSeconds(1));
        assertThat(notices.told()).isEmpty();
        notices.sendAt(NOON.plus(PATIENCE));
        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/hook");
    }

    @Test
    void whatStillFailsWhenItsCauseIsOverIsAnIncidentOfItsOwn() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.sendAt(NOON);
        Instant mended = NOON.plusSeconds(600);
        lineage.judge(came(TOPIC, TEN, mended));

        assertThat(incident(1).isOpen()).isFalse();
        assertThat(incident(2).isImpacted()).isFalse();
        notices.sendUntil(mended, mended.plus(PATIENCE), Duration.ofSeconds(10));
        assertThat(notices.told())
                .containsExactly(
                        "INC-1/OPENED/0/hook",
                        "INC-1/RESOLVED/0/hook",
                        "INC-2/SURFACED/0." + incident(2).version() + "/hook");
        assertThat(notices.other.taken().getLast().body()).contains("INC-1 upstream is over, and this still fails");
    }

    @Test
    void whatIsMendedSoonAfterItsCauseIsNeverTold() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.sendAt(NOON);
        Instant mended = NOON.plusSeconds(600);
        lineage.judge(came(TOPIC, TEN, mended));
        lineage.judge(came(TABLE, TEN, mended.plusSeconds(60)));
        notices.sendUntil(mended, mended.plusSeconds(900), Duration.ofSeconds(10));

        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/hook", "INC-1/RESOLVED/0/hook");
        assertThat(incident(2).status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @Test
    void aPersonWhoEndsTheCauseHearsOfWhatStillFails() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.sendAt(NOON);
        lineage.resolve(incident(1), NOON.plusSeconds(60));
        assertThat(incident(2).isImpacted()).isFalse();
        notices.sendAt(NOON.plusSeconds(60).plus(PATIENCE));
        assertThat(notices.told()).hasSize(3).anyMatch(key -> key.startsWith("INC-2/SURFACED"));
    }

    @Test
    void anotherHourAnotherKindAndAGraverOneAlertOnTheirOwn() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, tenPlus(8), NOON));
        lineage.judge(aVerdict()
                .by("duplicates", RuleType.DUPLICATE_VALUES)
                .of(TABLE)
                .violated(5, Range.ANY, "5 copies")
                .build());
        lineage.judge(aVerdict()
                .by("many", RuleType.ROW_COUNT)
                .of(TABLE)
                .violated(9_999, SOME, "too many")
                .build());
        lineage.judge(missing(TABLE, TEN)
                .by("grave", RuleType.PARTITION_MISSING)
                .withSeverity(Severity.CRITICAL)
                .violated(0, SOME, "no rows")
                .build());

        assertThat(lineage.roots()).hasSize(5);
        notices.sendUntil(NOON, NOON.plus(PATIENCE), Duration.ofSeconds(10));
        assertThat(notices.told()).hasSize(5);
    }

    @Test
    void fewerRowsDownstreamFollowFromAMissingHour() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(aVerdict()
                .by("few", RuleType.ROW_COUNT)
                .of(TABLE)
                .violated(3, SOME, "3 rows")
                .build());
        assertThat(downstreamOf(1)).containsExactly(TABLE.value());
    }

    @Test
    void aChainHasOneRootAndALaterOneTakesItOver() {
        flows(TOPIC, TABLE);
        flows(TABLE, VIEW);
        lineage.judge(lost(TABLE, TEN, NOON));
        lineage.judge(lost(VIEW, TEN, NOON));
        assertThat(downstreamOf(1)).containsExactly(VIEW.value());

        lineage.judge(lost(TOPIC, TEN, NOON.plusSeconds(30)));

        assertThat(downstreamOf(3)).containsExactly(TABLE.value(), VIEW.value());
        notices.sendUntil(NOON, NOON.plusSeconds(900), Duration.ofSeconds(10));
        assertThat(notices.told()).containsExactly("INC-3/OPENED/0/hook");
    }

    @Test
    void anHourThatItsCauseHasNotSurfacesUntilTheCauseHasItToo() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON));
        lineage.judge(lost(TABLE, tenPlus(1), NOON.plusSeconds(60)));
        assertThat(incident(2).isImpacted()).isFalse();

        lineage.judge(lost(TOPIC, tenPlus(1), NOON.plusSeconds(90)));

        assertThat(incident(2).isImpacted()).isTrue();
        notices.sendUntil(NOON, NOON.plusSeconds(900), Duration.ofSeconds(10));
        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/hook");
    }

    @Test
    void datasetsThatAreMadeOfOneAnotherHaveTheOlderIncidentAsRoot() {
        flows(TOPIC, TABLE);
        flows(TABLE, TOPIC);
        lineage.judge(lost(TABLE, TEN, NOON));
        lineage.judge(lost(TOPIC, TEN, NOON));
        assertThat(lineage.roots()).containsExactly(incident(1));
        assertThat(downstreamOf(1)).containsExactly(TOPIC.value());
    }

    @Test
    void anEdgeThatIsIgnoredLetsGoOfWhatItHeld() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON));
        notices.store.lineage().save(new LineageEdge(TOPIC, TABLE, LineageOrigin.USER, "", true));
        lineage.regroup(NOON.plusSeconds(60));
        assertThat(lineage.roots()).hasSize(2);
    }

    @Test
    void whatWasToldBeforeItsCauseEndsItsAlertWhereItWasTold() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TABLE, TEN, NOON));
        Instant late = NOON.plusSeconds(600);
        notices.sendUntil(NOON, late, Duration.ofSeconds(10));
        lineage.judge(lost(TOPIC, TEN, late));
        lineage.judge(came(TABLE, TEN, late.plusSeconds(10)));
        notices.sendUntil(late, late.plusSeconds(900), Duration.ofSeconds(10));

        assertThat(notices.told())
                .containsExactly("INC-1/OPENED/0/hook", "INC-2/OPENED/0/hook", "INC-1/RESOLVED/0/hook");
    }

    @Test
    void whoIsResponsibleForAnImpactedDatasetAndHearsNothingOfTheCauseHearsOfIt() {
        notices.hooks("platform", "orders").routes("""
                receivers: [platform]
                routes:
                  - { match: { datasets: ["warehouse:*"] }, receivers: [orders, platform] }
                """);
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        lineage.judge(lost(TABLE, TEN, NOON.plusSeconds(5)));
        notices.sendUntil(NOON, NOON.plusSeconds(600), Duration.ofSeconds(10));

        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/platform", "INC-2/OPENED/0/orders");
        assertThat(notices.other.taken().getLast().body())
                .contains("no rows. It follows from INC-1 upstream, broker:plays: ");

        lineage.judge(came(TABLE, TEN, NOON.plusSeconds(700)));
        notices.sendUntil(NOON.plusSeconds(700), NOON.plusSeconds(900), Duration.ofSeconds(10));
        assertThat(notices.told()).last().isEqualTo("INC-2/RESOLVED/0/orders");
    }

    @Test
    void aCauseThatIsFoundLaterTakesBackOnlyWhatItsOwnReceiversWereToHear() {
        notices.hooks("platform", "orders").routes("""
                receivers: [platform]
                routes:
                  - { match: { datasets: ["warehouse:*"] }, receivers: [orders, platform] }
                """);
        flows(TOPIC, TABLE);
        lineage.judge(lost(TABLE, TEN, NOON));
        lineage.judge(lost(TOPIC, TEN, NOON.plusSeconds(30)));
        notices.sendUntil(NOON, NOON.plusSeconds(600), Duration.ofSeconds(10));
        assertThat(notices.told()).containsExactlyInAnyOrder("INC-2/OPENED/0/platform", "INC-1/OPENED/0/orders");
    }

    @Test
    void aSilenceOfTheCauseIsOneOfWhatFollowsFromIt() {
        notices.hooks("platform", "orders").routes("""
                receivers: [platform]
                routes:
                  - { match: { datasets: ["warehouse:*"] }, receivers: [orders] }
                """);
        flows(TOPIC, TABLE);
        lineage.judge(lost(TOPIC, TEN, NOON));
        notices.store.silences().add(Silence.snooze(incident(1), NOON, NOON.plusSeconds(3_600), "ada", ""));
        lineage.judge(lost(TABLE, TEN, NOON.plusSeconds(5)));
        notices.sendUntil(NOON, NOON.plusSeconds(600), Duration.ofSeconds(10));
        assertThat(notices.told()).isEmpty();
    }

    @Test
    void whatComesBackAsImpactedIsNotToldToBeOverForItWasNotToldToBeBack() {
        flows(TOPIC, TABLE);
        lineage.judge(lost(TABLE, TEN, NOON));
        Instant told = NOON.plusSeconds(600);
        notices.sendUntil(NOON, told, Duration.ofSeconds(10));
        lineage.judge(came(TABLE, TEN, told));
        notices.sendUntil(told, told.plusSeconds(60), Duration.ofSeconds(10));

        Instant again = told.plusSeconds(600);
        lineage.judge(lost(TOPIC, TEN, again));
        lineage.judge(missing(TABLE, TEN)
                .judgedAt(again.plusSeconds(5))
                .atRevision("gone again")
                .violated(0, SOME, "no rows")
                .build());
        assertThat(incident(1)).matches(Incident::isImpacted).matches(incident -> incident.reopened() == 1);
        lineage.judge(missing(TABLE, TEN)
                .judgedAt(again.plusSeconds(60))
                .atRevision("came again")
                .passed(1_000, SOME)
                .build());
        notices.sendUntil(again, again.plusSeconds(900), Duration.ofSeconds(10));

        assertThat(notices.told())
                .containsExactly("INC-1/OPENED/0/hook", "INC-1/RESOLVED/0/hook", "INC-2/OPENED/0/hook");
    }

    @Test
    void whoIsCalledWhenNobodyTakesTheCauseOnIsNotCalledForWhatFollowsFromIt() {
        notices.hooks("chat", "pager").routes("{receivers: [chat], escalate: [{after: 15m, receivers: [pager]}]}");
        IntStream.rangeClosed(1, 3).forEach(number -> flows(TOPIC, table(number)));
        lineage.judge(lost(table(1), TEN, NOON));
        lineage.judge(lost(TOPIC, TEN, NOON.plusSeconds(5)));
        lineage.judge(lost(table(2), TEN, NOON.plusSeconds(10)));
        lineage.judge(lost(table(3), TEN, NOON.plusSeconds(15)));
        notices.sendUntil(NOON, NOON.plusSeconds(1_200), Duration.ofSeconds(10));
        assertThat(notices.told()).containsExactly("INC-2/OPENED/0/chat", "INC-2/ESCALATED-1/0/pager");
    }
}
