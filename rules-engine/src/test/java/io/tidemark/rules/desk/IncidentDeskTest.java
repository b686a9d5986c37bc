package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static io.tidemark.testkit.DomainAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent.Kind;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.VerdictBuilder;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IncidentDeskTest {
    private static final Range SOME = new Range(1, 1_000, Double.POSITIVE_INFINITY);

    private final BusyIncidents incidents = new BusyIncidents();
    private final IncidentDesk desk = new IncidentDesk(incidents);
    private final MutableClock clock = MutableClock.atNoon();

    @Test
    void aViolatedVerdictOpensAnIncident() {
        List<IncidentChange> changes = apply(missing(TEN));

        assertThat(kinds(changes)).containsExactly(Kind.OPENED);
        assertThat(only()).isOpen().failsOn(TEN);
        assertThat(only().title()).isEqualTo("Missing partition: 2026-03-02T10:00Z");
        assertThat(incidents.events(only().id())).hasSize(1);
    }

    @Test
    void theSameVerdictsAgainChangeNothing() {
        apply(missing(TEN), missing(tenPlus(1)));
        Incident before = only();

        assertThat(apply(missing(TEN), missing(tenPlus(1)))).isEmpty();
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void hoursThatFollowOneAnotherAreOneIncident() {
        apply(missing(tenPlus(1)));
        List<IncidentChange> changes = apply(missing(TEN), missing(tenPlus(5)));

        assertThat(kinds(changes)).containsExactly(Kind.PARTITION_ADDED, Kind.PARTITION_ADDED);
        assertThat(only()).failsOn(TEN, tenPlus(1), tenPlus(5));
        assertThat(only().title()).isEqualTo("Missing partition: 3 partitions from 2026-03-02T10:00Z");
    }

    @Test
    void hoursFarApartAreTwoIncidents() {
        apply(missing(TEN), missing(tenPlus(5)));

        assertThat(incidents.all()).hasSize(2);
    }

    @Test
    void eachColumnHasItsOwnIncident() {
        apply(
                nulls("country").violated(0.7, SOME, "null").build(),
                nulls("device").violated(0.7, SOME, "null").build());

        assertThat(incidents.all())
                .extracting(Incident::title)
                .containsExactly(
                        "Null values in country: 2026-03-02T10:00Z", "Null values in device: 2026-03-02T10:00Z");
    }

    @Test
    void anIncidentEndsWhenItsLastPartitionPasses() {
        apply(missing(TEN), missing(tenPlus(1)));
        later();
        assertThat(kinds(apply(filled(TEN, "r2")))).containsExactly(Kind.PARTITION_HEALED);
        assertThat(only()).isOpen().failsOn(tenPlus(1));
        later();
        assertThat(kinds(apply(filled(tenPlus(1), "r2")))).containsExactly(Kind.PARTITION_HEALED, Kind.RESOLVED);
        assertThat(only()).isResolved(Resolution.HEALED).failsOn();
    }

    @Test
    void reopenKeepsTheIdAndIsCountedOnce() {
        apply(missing(TEN));
        IncidentId id = only().id();
        later();
        apply(filled(TEN, "r2"));
        later();

        assertThat(kinds(apply(missing(TEN)))).containsExactly(Kind.REOPENED);
        assertThat(apply(missing(TEN))).as("judged again").isEmpty();
        assertThat(only()).isOpen().failsOn(TEN);
        assertThat(only().id()).isEqualTo(id);
        assertThat(only().reopened()).isEqualTo(1);
    }

    @Test
    void aVerdictFromBeforeTheHealingComesTooLate() {
        Verdict old = missing(TEN);
        apply(old);
        later();
        apply(filled(TEN, "r2"));
        later();

        assertThat(apply(old)).isEmpty();
        assertThat(only()).isResolved(Resolution.HEALED);
    }

    @Test
    void whatAPersonEndedStaysEndedUntilTheContentMoves() {
        apply(few(TEN, "r1"));
        later();
        desk.resolve(only().id(), "ada", Resolution.EXPECTED, "a holiday", clock.instant());
        later();

        assertThat(apply(few(TEN, "r1"))).isEmpty();
        assertThat(only()).isResolved(Resolution.EXPECTED);
        assertThat(kinds(apply(few(TEN, "r2")))).containsExactly(Kind.REOPENED);
        assertThat(only()).isOpen().failsOn(TEN);
    }

    @Test
    void whatAPersonEndedComesBackWithOnlyThePartitionThatFailsAnew() {
        apply(few(TEN, "r1"), few(tenPlus(1), "r1"));
        later();
        desk.resolve(only().id(), "ada", Resolution.FIXED, "", clock.instant());
        later();
        apply(few(TEN, "r2"));

        assertThat(only()).isOpen().failsOn(TEN);
    }

    @Test
    void staleDataThatAPersonAcceptedIsToldAgainOnlyAfterItWasFreshOnce() {
        apply(stale());
        later();
        desk.resolve(only().id(), "ada", Resolution.EXPECTED, "", clock.instant());
        later();
        assertThat(apply(stale())).isEmpty();
        later();
        apply(freshness().passed(10, SOME).judgedAt(clock.instant()).build());
        later();

        assertThat(kinds(apply(stale()))).containsExactly(Kind.REOPENED);
        assertThat(incidents.all()).hasSize(1);
    }

    @Test
    void anEventEndsByItselfAfterADayAndNothingHealsIt() {
        apply(reopened(TEN, "r1"));
        later();
        apply(aVerdict()
                .by("reopened", RuleType.PARTITION_REOPENED)
                .judgedAt(clock.instant())
                .build());
        assertThat(only()).isOpen();
        assertThat(desk.expire(NOON.plus(Duration.ofHours(24)).minusMillis(1))).isEmpty();

        assertThat(kinds(desk.expire(NOON.plus(Duration.ofHours(24))))).containsExactly(Kind.RESOLVED);
        assertThat(only()).isResolved(Resolution.EXPIRED);
        assertThat(desk.expire(NOON.plus(Duration.ofHours(30)))).isEmpty();
    }

    @Test
    void aProblemThatCanHealNeverExpires() {
        apply(missing(TEN));

        assertThat(desk.expire(NOON.plus(Duration.ofDays(90)))).isEmpty();
    }

    @Test
    void aNewChangeOfAColumnIsANewIncidentOnceTheLastOneEnded() {
        apply(typeChanged("c1"));
        desk.expire(NOON.plus(Duration.ofHours(24)));
        clock.advance(Duration.ofHours(25));

        assertThat(apply(typeChanged("c1"))).isEmpty();
        assertThat(kinds(apply(typeChanged("c2")))).containsExactly(Kind.OPENED);
        assertThat(incidents.all()).extracting(Incident::title).containsOnly("Column type changed: country");
    }

    @Test
    void whatWasNotJudgedNeitherOpensNorHeals() {
        apply(missing(TEN));
        later();

        assertThat(apply(
                        miss(TEN)
                                .skipped("too few rows")
                                .judgedAt(clock.instant())
                                .build(),
                        miss(tenPlus(1))
                                .failed(new Failure(ErrorCode.TOO_SLOW, "slow"))
                                .build()))
                .isEmpty();
        assertThat(only()).isOpen().failsOn(TEN);
    }

    @Test
    void somebodyTakesItOnAndEndsIt() {
        apply(missing(TEN));

        IncidentChange taken = desk.acknowledge(only().id(), "ada", "looking", clock.instant());
        assertThat(taken.event().actor()).isEqualTo("ada");
        assertThat(only()).isAcknowledged();
        assertThat(only().acknowledgedBy()).isEqualTo("ada");
        desk.comment(only().id(), "bob", "the loader was down", clock.instant());
        desk.resolve(only().id(), "ada", Resolution.FIXED, "", clock.instant());
        assertThat(only()).isResolved(Resolution.FIXED);
        assertThat(incidents.events(only().id()))
                .extracting(event -> event.kind())
                .containsExactly(Kind.OPENED, Kind.ACKNOWLEDGED, Kind.COMMENTED, Kind.RESOLVED);
    }

    @Test
    void stepsThatAreNoneAreRefusedInWords() {
        apply(missing(TEN));
        IncidentId id = only().id();
        desk.resolve(id, "ada", Resolution.FIXED, "", NOON);

        refused(() -> desk.acknowledge(id, "ada", "", NOON), "INC-1 is resolved and cannot become acknowledged");
        refused(() -> desk.resolve(id, "ada", Resolution.FIXED, "", NOON), "INC-1 is resolved");
        refused(() -> desk.resolve(id, "ada", Resolution.HEALED, "", NOON), "Only Tidemark");
        refused(() -> desk.comment(id, "ada", " ", NOON), "needs a text");
        refused(() -> desk.comment(id, "", "hm", NOON), "Say who");
        refused(() -> desk.comment(new IncidentId(9), "ada", "hm", NOON), "There is no incident INC-9");
    }

    @Test
    void whoComesSecondStartsOverAndLosesNothing() {
        apply(missing(TEN));
        incidents.interfereOnce(() -> desk.acknowledge(only().id(), "ada", "", clock.instant()));

        List<IncidentChange> changes = apply(missing(tenPlus(1)));

        assertThat(kinds(changes)).containsExactly(Kind.PARTITION_ADDED);
        assertThat(only()).isAcknowledged().failsOn(TEN, tenPlus(1));
    }

    private static void refused(ThrowingCallable action, String words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SETTING))
                .hasMessageContaining(words);
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private List<IncidentChange> apply(Verdict... verdicts) {
        return desk.apply(List.of(verdicts), clock.instant());
    }

    private Incident only() {
        assertThat(incidents.all()).hasSize(1);
        return incidents.all().getFirst();
    }

    private static List<Kind> kinds(List<IncidentChange> changes) {
        return changes.stream().map(change -> change.event().kind()).toList();
    }

    private VerdictBuilder miss(PartitionKey partition) {
        return aVerdict()
                .by("missing", RuleType.PARTITION_MISSING)
                .at(partition)
                .judgedAt(clock.instant());
    }

    private Verdict missing(PartitionKey partition) {
        return miss(partition).atRevision("absent").violated(0, SOME, "no rows").build();
    }

    private Verdict filled(PartitionKey partition, String revision) {
        return miss(partition).atRevision(revision).passed(1_000, SOME).build();
    }

    private Verdict few(PartitionKey partition, String revision) {
        return aVerdict()
                .at(partition)
                .atRevision(revision)
                .judgedAt(clock.instant())
                .violated(3, SOME, "3 rows")
                .build();
    }

    private static VerdictBuilder nulls(String column) {
        return aVerdict().by("nulls", RuleType.NULL_VALUES).onColumn(column);
    }

    private VerdictBuilder freshness() {
        return aVerdict()
                .by("fresh", RuleType.FRESHNESS)
                .at(PartitionKey.WHOLE)
                .atRevision("standing")
                .judgedAt(clock.instant());
    }

    private Verdict stale() {
        return freshness().violated(900, SOME, "no data").build();
    }

    private Verdict reopened(PartitionKey partition, String revision) {
        return aVerdict()
                .by("reopened", RuleType.PARTITION_REOPENED)
                .at(partition)
                .atRevision(revision)
                .violated(1, Range.ANY, "changed")
                .build();
    }

    private Verdict typeChanged(String change) {
        return aVerdict()
                .by("types", RuleType.COLUMN_TYPE_CHANGED)
                .at(PartitionKey.WHOLE)
                .onColumn("country")
                .atRevision(change)
                .judgedAt(clock.instant())
                .violated(1, Range.ANY, "changed")
                .build();
    }

    @Test
    void itIsPutIntoSomebodysHandsBesideWhoAcknowledgedIt() {
        apply(missing(TEN));
        IncidentId id = only().id();
        desk.acknowledge(id, "ada", "", clock.instant());
        desk.assign(id, "ada", " bob ", "knows the loader", clock.instant());
        assertThat(only().assignee()).isEqualTo("bob");
        assertThat(only().acknowledgedBy()).isEqualTo("ada");
        assertThat(incidents.events(id).getLast())
                .matches(event -> event.kind() == Kind.ASSIGNED && event.note().equals("to bob: knows the loader"));

        desk.assign(id, "bob", "", "", clock.instant());
        assertThat(only().assignee()).isEmpty();
        refused(() -> desk.assign(id, "ada", "b".repeat(201), "", NOON), "at most 200 characters");
    }
}
