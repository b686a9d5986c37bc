package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.ProfileBuilder;
import io.tidemark.testkit.RuleBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules on when data is loaded, how much of it has come, and how large it is. */
class LoadRulesTest {
    private static final String INGEST = "ingested_at";

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset dataset = aDataset().build();

    @Test
    void thePartitionThatWasLoadedTooLongAfterItsEndIsFound() {
        save(rule(RuleType.RELOAD_LAG, Operator.MUST_BE_LESS_OR_EQUAL_TO, 600));
        assertThat(of(closed(), loadedAt(TEN, TEN.until().plusSeconds(600)))).isInstanceOf(Outcome.Passed.class);
        assertThat(of(closed(), loadedAt(TEN, TEN.until().plusSeconds(901))))
                .isInstanceOfSatisfying(Outcome.Violated.class, violated -> {
                    assertThat(violated.observed()).isEqualTo(901);
                    assertThat(violated.message()).contains("15 min").contains("must be ≤ 10 min");
                });
        assertThat(of(closed(), loadedAt(TEN, TEN.until().minusSeconds(30))))
                .isInstanceOfSatisfying(
                        Outcome.Passed.class,
                        passed -> assertThat(passed.observed()).isEqualTo(-30));
    }

    @Test
    void aPartitionWithFewerRowsThanUsualIsIncompleteWhenItCloses() {
        for (int days = 1; days <= 10; days++) {
            store.profiles()
                    .save(List.of(aProfile()
                            .at(hour(TEN.from().minus(Duration.ofDays(days))))
                            .withRows(1_000)
                            .build()));
        }
        save(rule(RuleType.PARTITION_COMPLETENESS, Operator.MUST_BE_GREATER_OR_EQUAL_TO, 0.95));
        assertThat(of(closed(), rows(950, NOON))).isInstanceOf(Outcome.Passed.class);
        assertThat(of(closed(), rows(900, NOON)))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .isEqualTo("900 rows of 1,000 expected, which is 90.0 %, must be ≥ 0.950"));
    }

    @Test
    void anExpectedNumberIsAskedForFromTheAgeOnThatTheRuleNames() {
        save(rule(RuleType.PARTITION_COMPLETENESS, Operator.MUST_BE_GREATER_OR_EQUAL_TO, 0.5)
                .with("expected", "200")
                .with("after", "300"));
        Partition arriving = aPartition().at(TEN).arriving().withRows(90).build();
        assertThat(verdicts(arriving, rows(90, TEN.until().plusSeconds(299)))).isEmpty();
        assertThat(of(arriving, rows(90, TEN.until().plusSeconds(300)))).isInstanceOf(Outcome.Violated.class);
        assertThat(of(arriving, rows(100, TEN.until().plusSeconds(300)))).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void withoutHistoryNothingIsIncomplete() {
        save(rule(RuleType.PARTITION_COMPLETENESS, Operator.MUST_BE_GREATER_OR_EQUAL_TO, 0.95));
        assertThat(of(closed(), rows(1, NOON))).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void aTableThatIsLoadedOnceAnHourByDayIsMissedByDayAndNotAtNight() {
        for (int days = 0; days <= 14; days++) {
            for (int at = 6; at <= 18; at++) {
                Instant load = NOON.minus(Duration.ofHours(12))
                        .minus(Duration.ofDays(days))
                        .plus(Duration.ofHours(at));
                if (!load.isAfter(NOON)) {
                    store.profiles().save(List.of(loadedAt(hour(load), load)));
                }
            }
        }
        save(rule(RuleType.UPDATE_CADENCE, Operator.MUST_BE_LESS_THAN, 3));
        assertThat(at(NOON.plus(Duration.ofMinutes(170)))).isInstanceOf(Outcome.Passed.class);
        assertThat(at(NOON.plus(Duration.ofMinutes(190))))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .contains("the last load was 3 h 10 min ago, and usually it is 1 h"));
        for (int at = 13; at <= 18; at++) {
            Instant load = NOON.plus(Duration.ofHours(at - 12));
            store.profiles().save(List.of(loadedAt(hour(load), load)));
        }
        assertThat(at(NOON.plus(Duration.ofHours(17)))).as("05:00").isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void fewLoadsHaveNoRhythm() {
        save(rule(RuleType.UPDATE_CADENCE, Operator.MUST_BE_LESS_THAN, 3));
        assertThat(at(NOON))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("0 loads are known"));
    }

    @Test
    void theSizeThatTheCatalogTellsIsHeldAgainstThresholdsAndChanges() {
        save(aRule().withId("rule")
                .ofType(RuleType.SIZE_BYTES)
                .on("*")
                .when(new Condition.Change(Baseline.PREVIOUS, 0.5, 1)));
        store.profiles()
                .save(List.of(aProfile()
                        .at(hour(TEN.from().minus(Duration.ofHours(1))))
                        .build()
                        .with(MetricName.BYTES, 80_000)));
        assertThat(of(closed(), rows(10, NOON).with(MetricName.BYTES, 50_000))).isInstanceOf(Outcome.Passed.class);
        assertThat(of(closed(), rows(10, NOON).with(MetricName.BYTES, 30_000)))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message()).contains("30,000 bytes", "63 % fewer"));
        assertThat(of(closed(), rows(10, NOON)))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("does not tell how many bytes"));
    }

    private static Partition closed() {
        return aPartition().at(TEN).build();
    }

    private static Profile rows(long rows, Instant now) {
        return aProfile().at(TEN).withRows(rows).takenAt(now).build();
    }

    private static Profile loadedAt(PartitionKey.Window window, Instant load) {
        ProfileBuilder profile = aProfile().at(window);
        return profile.with(new Measure.LateRows(INGEST, Duration.ofMinutes(10)), Tally.ZERO)
                .with(new Measure.TimeRange(INGEST), InstantRange.of(load))
                .build();
    }

    private static RuleBuilder rule(RuleType type, Operator operator, double threshold) {
        return aRule().withId("rule").ofType(type).on("*").when(Condition.Fixed.of(operator, threshold));
    }

    private void save(RuleBuilder rule) {
        store.rules().save(rule.build());
    }

    private Outcome at(Instant now) {
        return engine.judgeDataset(dataset, List.of(), null, now).getFirst().outcome();
    }

    private List<Verdict> verdicts(Partition partition, Profile profile) {
        return engine.judge(dataset, List.of(new Judged(partition, Optional.of(profile), List.of())), NOON);
    }

    private Outcome of(Partition partition, Profile profile) {
        return verdicts(partition, profile).getFirst().outcome();
    }
}
