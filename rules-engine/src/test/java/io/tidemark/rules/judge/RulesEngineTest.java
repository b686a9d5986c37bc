package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.pack.DefaultPack;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.ProfileBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesEngineTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();

    @Test
    void anHourWithFarFewerRowsThanUsualViolatesTheChangeRule() {
        usualRows(1_180, 7);
        save(volume(Baseline.PREVIOUS, 0.4, 0.4));
        store.profiles()
                .save(List.of(aProfile().at(hourBefore(1)).withRows(1_180).build()));

        Verdict verdict = only(closed(aProfile().withRows(412)));

        assertThat(violation(verdict)).isEqualTo("412 rows, the window before had 1,180 (708 to 1,652): 65 % fewer");
        assertThat(verdict.partition()).isEqualTo(TEN);
        assertThat(verdict.judgedAt()).isEqualTo(NOON);
    }

    @Test
    void aroundWhatIsUsualChanceHasRoom() {
        usualRows(1_180, 7);
        save(volume(Baseline.USUAL, 0.4, 0.4));

        assertThat(outcome(closed(aProfile().withRows(640)))).isInstanceOf(Outcome.Passed.class);
        assertThat(violation(only(closed(aProfile().withRows(412)))))
                .isEqualTo("412 rows, usual is 1,180 (628 to 1,774): 65 % fewer");
    }

    @Test
    void theBandIsThereForTheChartWhenAllIsWell() {
        usualRows(1_000, 7);
        save(volume(Baseline.USUAL, 0.4, ANY));

        Outcome.Passed passed = (Outcome.Passed) outcome(closed(aProfile().withRows(1_000)));

        assertThat(passed.observed()).isEqualTo(1_000);
        assertThat(passed.expected().expected()).isEqualTo(1_000);
        assertThat(passed.expected().low()).isBetween(500.0, 600.0);
    }

    @Test
    void twoEarlierDaysAreNotEnoughHistory() {
        usualRows(1_000, 2);
        save(volume(Baseline.USUAL, 0.4, ANY));

        assertThat(outcome(closed(aProfile().withRows(1)))).isEqualTo(new Outcome.Skipped("not enough history"));
    }

    @Test
    void laterWindowsAndTheWindowItselfAreNoBaseline() {
        save(volume(Baseline.USUAL, 0.4, ANY));
        for (int days = 0; days < 8; days++) {
            PartitionKey.Window later = hour(TEN.from().plus(Duration.ofDays(days)));
            store.profiles().save(List.of(aProfile().at(later).withRows(1_000).build()));
        }

        List<Judged> batch = IntStream.range(0, 8)
                .mapToObj(days -> hour(TEN.from().plus(Duration.ofDays(days))))
                .map(window -> judged(
                        aPartition().at(window).build(),
                        aProfile().at(window).withRows(1_000).build()))
                .toList();

        assertThat(engine.judge(plays, batch, NOON))
                .extracting(verdict -> verdict.outcome() instanceof Outcome.Skipped)
                .containsExactly(true, true, true, false, false, false, false, false);
    }

    @Test
    void anArrivingHourIsNotJudgedUnlessTheRuleSaysSo() {
        Rule fixed = aRule().when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 5_000))
                .build();
        save(fixed);
        Judged arriving = judged(aPartition().arriving().build(), aProfile().build());

        assertThat(engine.judge(plays, List.of(arriving), NOON)).isEmpty();

        save(aRule().whileArriving().when(fixed.condition()).build());
        assertThat(violation(only(engine.judge(plays, List.of(arriving), NOON))))
                .isEqualTo("1,000 rows, must be > 5,000");
    }

    @Test
    void aMissingHourIsOneProblemAndNotAlsoFewRows() {
        usualRows(1_000, 7);
        store.rules().save(aRule().build());
        DefaultPack.rules().forEach(store.rules()::save);
        Judged missing = new Judged(aPartition().missing().build(), Optional.empty(), List.of());

        List<Verdict> verdicts = engine.judge(plays, List.of(missing), NOON);

        assertThat(verdicts).extracting(Verdict::type).containsExactly(RuleType.PARTITION_MISSING);
        assertThat(violation(verdicts.getFirst()))
                .isEqualTo("no rows at its deadline, 2026-03-02T11:10:00Z; usual are 1,000");
    }

    @Test
    void aMissingHourThatFilledPasses() {
        save(life(RuleType.PARTITION_MISSING));

        assertThat(outcome(closed(aProfile()))).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aBurstOfNullsIsSeenInItsColumnOnly() {
        for (int days = 1; days <= 7; days++) {
            store.profiles()
                    .save(List.of(nulls(aProfile().at(dayBefore(days)), 0).build()));
        }
        save(builtIn("default.null-values"));

        List<Verdict> verdicts = closed(nulls(aProfile().withRows(640), 175));

        assertThat(verdicts).extracting(Verdict::column).containsExactly("country", "played_ms");
        assertThat(violation(verdicts.get(0))).isEqualTo("country is null in 27.3 % of 640 rows, usual is 0.0 %");
        assertThat(verdicts.get(1).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aColumnThatIsMostlyNullAnywayIsSkipped() {
        for (int days = 1; days <= 7; days++) {
            store.profiles()
                    .save(List.of(aProfile()
                            .at(dayBefore(days))
                            .withNulls("country", 600)
                            .build()));
        }
        save(builtIn("default.null-values"));

        assertThat(outcome(closed(aProfile().withNulls("country", 1_000)))).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void surplusCopiesAreCountedByTheKey() {
        save(builtIn("default.duplicate-values"));

        assertThat(violation(only(closed(aProfile().withRows(640).withDuplicates(121, 640)))))
                .isEqualTo("121 rows are surplus copies of 640 by event_id (18.9 %)");
        assertThat(outcome(closed(aProfile().withRows(640).withDuplicates(0, 640))))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aMeasureThatFailedGivesAFailedVerdict() {
        Failure slow = new Failure(ErrorCode.TOO_SLOW, "it took too long");
        save(builtIn("default.duplicate-values"));

        ProfileBuilder profile = aProfile().without(new Measure.DuplicateRows(List.of("event_id")), slow);

        assertThat(outcome(closed(profile))).isEqualTo(new Outcome.Failed(slow));
    }

    @Test
    void aRuleThatCannotWorkNeverLosesTheOthers() {
        save(aRule().withId("broken")
                .when(Condition.Fixed.of(Operator.MUST_BE, Double.NaN))
                .build());
        save(aRule().withId("senseless").mustNotOccur().build());
        save(aRule().withId("well").build());

        List<Verdict> verdicts = closed(aProfile());

        assertThat(verdicts).hasSize(3);
        Outcome.Failed broken = (Outcome.Failed) verdicts.get(0).outcome();
        assertThat(broken.failure().code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(broken.failure().message()).contains("broken");
        assertThat(((Outcome.Failed) verdicts.get(1).outcome()).failure().code())
                .isEqualTo(ErrorCode.INVALID_SETTING);
        assertThat(verdicts.get(2).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void topicsAndTablesAreCountedByOneRuleEach() {
        usualRows(1_000, 7);
        save(builtIn("default.row-count-change"));
        save(builtIn("default.topic-throughput"));
        Dataset topic = aDataset().ofKind(DatasetKind.TOPIC).build();
        Judged few = judged(aPartition().build(), aProfile().withRows(10).build());

        assertThat(engine.judge(plays, List.of(few), NOON))
                .extracting(Verdict::type)
                .containsExactly(RuleType.ROW_COUNT_CHANGE);
        assertThat(engine.judge(topic, List.of(few), NOON))
                .extracting(Verdict::type)
                .containsExactly(RuleType.TOPIC_THROUGHPUT);
    }

    @Test
    void aLateHourIsReportedOnceAndItsLateRowsNotAgain() {
        save(builtIn("default.late-rows"));
        save(life(RuleType.PARTITION_LATE));
        save(life(RuleType.PARTITION_REOPENED));
        Partition late = aPartition().marked(Mark.LATE, Mark.REOPENED).build();
        Profile profile = aProfile().withLateRows(900).build();

        List<Verdict> verdicts = engine.judge(
                plays, List.of(judged(late, profile, PartitionFact.Kind.REOPENED, PartitionFact.Kind.CAME_LATE)), NOON);

        assertThat(verdicts).extracting(Verdict::type).containsExactly(RuleType.PARTITION_LATE);
        assertThat(violation(verdicts.getFirst())).startsWith("came late: ");
        assertThat(engine.judge(plays, List.of(judged(late, profile)), NOON)).isEmpty();
    }

    @Test
    void someLateRowsInAnHourThatWasOnTimeAreLateRows() {
        save(builtIn("default.late-rows"));

        assertThat(violation(only(closed(aProfile().withLateRows(80)))))
                .isEqualTo("8.0 % of 1,000 rows were loaded late, must be ≤ 5.0 %");
    }

    @Test
    void aRewriteOfAnOldHourIsABackfillAndNothingElse() {
        save(life(RuleType.PARTITION_BACKFILLED));
        save(life(RuleType.PARTITION_LATE));
        save(life(RuleType.PARTITION_REOPENED));
        Partition old = aPartition().marked(Mark.BACKFILLED, Mark.REOPENED).build();

        List<Verdict> verdicts = engine.judge(
                plays,
                List.of(judged(old, aProfile().build(), PartitionFact.Kind.REOPENED, PartitionFact.Kind.BACKFILLED)),
                NOON);

        assertThat(verdicts).extracting(Verdict::type).containsExactly(RuleType.PARTITION_BACKFILLED);
    }

    @Test
    void anHourThatLostRowsShrankUnlessItIsGoneAltogether() {
        save(life(RuleType.PARTITION_SHRUNK));
        Profile profile = aProfile().withRows(10).build();

        assertThat(engine.judge(plays, List.of(judged(aPartition().build(), profile, PartitionFact.Kind.SHRUNK)), NOON))
                .hasSize(1);
        assertThat(engine.judge(
                        plays,
                        List.of(judged(aPartition().missing().build(), profile, PartitionFact.Kind.SHRUNK)),
                        NOON))
                .isEmpty();
    }

    @Test
    void aHoleBetweenFullHoursIsAGapForThoseWhoAskForIt() {
        save(life(RuleType.PARTITION_GAP));
        store.profiles().save(List.of(aProfile().at(hourBefore(2)).build()));
        Judged missing = new Judged(aPartition().missing().build(), Optional.empty(), List.of());

        assertThat(outcome(engine.judge(plays, List.of(missing), NOON))).isInstanceOf(Outcome.Passed.class);

        store.profiles().save(List.of(aProfile().at(hourBefore(-1)).build()));
        assertThat(violation(only(engine.judge(plays, List.of(missing), NOON)))).startsWith("a hole");
    }

    @Test
    void eachChangeOfTheSchemaIsOneViolationInWords() {
        DefaultPack.rules().forEach(store.rules()::save);
        SchemaChange added = new SchemaChange(PLAYS, NOON, SchemaChange.Kind.COLUMN_ADDED, "genre", "", "text");
        SchemaChange changed =
                new SchemaChange(PLAYS, NOON, SchemaChange.Kind.TYPE_CHANGED, "played_ms", "bigint", "text");

        List<Verdict> verdicts = engine.judgeDataset(plays, List.of(added, changed), NOON, NOON).stream()
                .filter(verdict -> verdict.type().subject() == RuleType.Subject.SCHEMA)
                .toList();

        assertThat(verdicts).extracting(Verdict::column).containsExactly("genre", "played_ms");
        assertThat(verdicts)
                .extracting(RulesEngineTest::violation)
                .containsExactly("column genre of type text was added", "column played_ms was bigint and is now text");
        assertThat(verdicts.get(0).revision()).isNotEqualTo(verdicts.get(1).revision());
    }

    @Test
    void anUndividedTableWithoutRowsIsEmpty() {
        save(builtIn("default.empty-dataset"));
        Dataset whole = aDataset().undivided().build();
        Partition partition = aPartition().at(PartitionKey.WHOLE).withRows(0).build();

        assertThat(violation(
                        only(engine.judge(whole, List.of(new Judged(partition, Optional.empty(), List.of())), NOON))))
                .isEqualTo("it holds no rows");
    }

    private void save(Rule rule) {
        store.rules().save(rule);
    }

    private static Rule volume(Baseline baseline, double drop, double rise) {
        return aRule().ofType(RuleType.ROW_COUNT_CHANGE)
                .when(new Condition.Change(baseline, drop, rise))
                .build();
    }

    private static Rule life(RuleType type) {
        return aRule().withId(type.text().replace('_', '-'))
                .ofType(type)
                .mustNotOccur()
                .build();
    }

    private static Rule builtIn(String id) {
        return DefaultPack.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void usualRows(long rows, int days) {
        for (int i = 1; i <= days; i++) {
            store.profiles()
                    .save(List.of(aProfile().at(dayBefore(i)).withRows(rows).build()));
        }
    }

    private static ProfileBuilder nulls(ProfileBuilder profile, long countries) {
        return profile.withNulls("country", countries).withNulls("played_ms", 5);
    }

    private static PartitionKey.Window dayBefore(int days) {
        return hour(TEN.from().minus(Duration.ofDays(days)));
    }

    private static PartitionKey.Window hourBefore(int hours) {
        return hour(TEN.from().minus(Duration.ofHours(hours)));
    }

    /** The verdicts on the closed hour with that profile. */
    private List<Verdict> closed(ProfileBuilder profile) {
        Profile built = profile.build();
        store.profiles().save(List.of(built));
        return engine.judge(plays, List.of(judged(aPartition().build(), built)), NOON);
    }

    private static Judged judged(Partition partition, Profile profile, PartitionFact.Kind... facts) {
        return new Judged(
                partition,
                Optional.of(profile),
                Arrays.stream(facts)
                        .map(kind -> new PartitionFact(
                                PLAYS, partition.key(), NOON, kind, partition.revision(), 900L, 1_000L, "a note"))
                        .toList());
    }

    private static Verdict only(List<Verdict> verdicts) {
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static Outcome outcome(List<Verdict> verdicts) {
        return only(verdicts).outcome();
    }

    private static String violation(Verdict verdict) {
        assertThat(verdict.outcome()).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) verdict.outcome()).message();
    }
}
