package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.ProfileBuilder;
import io.tidemark.testkit.RuleBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules whose rows the store counts, in every mode of condition. */
class TestedRulesTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset dataset = aDataset()
            .withColumns(new Column("country", "text", ColumnType.TEXT, true))
            .build();

    private static RuleBuilder countries() {
        return aRule().ofType(RuleType.VALUES_IN_SET)
                .on("warehouse:public.playback_started")
                .onColumn("country")
                .with("values", "SE", "NO")
                .with("where", "paid")
                .when(Condition.Fixed.of(Operator.MUST_BE, 0));
    }

    @Test
    void aThresholdIsHeldAgainstTheRowsThatWereFound() {
        Verdict verdict = judge(countries().build(), 12);
        assertThat(verdict.column()).isEqualTo("country");
        assertThat(violation(verdict))
                .isEqualTo("country: 12 of 1,000 rows (1.2 %) where paid found by values in set, must be = 0");
        assertThat(judge(countries().build(), 0).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aShareIsHeldAgainstTheRowsThatWereTested() {
        Rule rule = countries()
                .with("unit", "share")
                .when(Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 0.01))
                .build();
        assertThat(violation(judge(rule, 12))).contains("12 of 1,000 rows (1.2 %)", "must be < 1.0 %");
        assertThat(judge(rule, 9).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aChangeLooksAtThePreviousWindow() {
        Rule rule = countries()
                .when(new Condition.Change(Baseline.PREVIOUS, 0.5, 0.5))
                .build();
        before(rule, tenPlus(-1), 100);
        assertThat(violation(judge(rule, 300)))
                .startsWith("country: found row count 300 rows, the window before had 100");
        assertThat(judge(rule, 120).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aChangeLooksAtTheSameHourYesterdayAndAWeekAgo() {
        Rule yesterday = countries()
                .when(new Condition.Change(Baseline.SAME_HOUR_YESTERDAY, 0.5, 0.5))
                .build();
        before(yesterday, hour(TEN.from().minus(Duration.ofDays(1))), 10);
        assertThat(judge(yesterday, 40).isViolated()).isTrue();
        Rule week = countries()
                .when(new Condition.Change(Baseline.SAME_HOUR_LAST_WEEK, 0.5, 0.5))
                .build();
        before(week, hour(TEN.from().minus(Duration.ofDays(7))), 40);
        assertThat(judge(week, 40).isViolated()).isFalse();
    }

    @Test
    void aChangeLooksAtTheAverageOfTheWindowsBefore() {
        Rule rule = countries()
                .when(new Condition.Change(Baseline.AVERAGE, 0.5, 0.5, 4))
                .build();
        assertThat(judge(rule, 5).outcome()).isEqualTo(new Outcome.Skipped("not enough history"));
        before(rule, tenPlus(-1), 100);
        before(rule, tenPlus(-2), 200);
        before(rule, tenPlus(-4), 300);
        before(rule, tenPlus(-5), 900);
        assertThat(violation(judge(rule, 400))).contains("the average before it is 200");
        assertThat(judge(rule, 250).outcome()).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void anAnomalyIsWhatTheSeriesNeverDid() {
        Rule rule = countries().when(new Condition.Anomaly(1, Direction.UP)).build();
        Random random = new Random(7);
        for (int hour = 1; hour <= 24 * 28; hour++) {
            before(rule, tenPlus(-hour), 8 + random.nextInt(7));
        }
        assertThat(judge(rule, 11).outcome()).isInstanceOf(Outcome.Passed.class);
        assertThat(judge(rule, 700).isViolated()).isTrue();
    }

    @Test
    void aColumnThatIsGoneIsAFailedRuleThatSaysSo() {
        Verdict verdict = judge(countries().onColumn("contry").build(), 0);
        assertThat(verdict.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(ErrorCode.COLUMN_GONE);
            assertThat(failed.failure().message()).contains("no column 'contry'; did you mean 'country'?");
        });
    }

    @Test
    void aConditionThatBrokeOffOnEveryRecordFailsTheRule() {
        Rule rule = countries().build();
        assertThat(judge(rule, new TestTally(0, 0, 40)).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains(
                                        "the condition broke off on each of 40 records",
                                        "change it: \"country\" NOT IN"));
    }

    @Test
    void ofHowManyRecordsNothingCouldBeToldIsSaid() {
        Rule rule = countries().build();
        assertThat(violation(judge(rule, new TestTally(100, 2, 40))))
                .endsWith("; of 40 rows more nothing could be told, the condition broke off on them");
        assertThat(judge(rule, new TestTally(100, 0, 40)).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Passed.class,
                        passed -> assertThat(passed.note()).startsWith("of 40 rows more nothing could be told"));
    }

    private void before(Rule rule, PartitionKey.Window window, long found) {
        store.profiles().save(List.of(profile(rule, window, new TestTally(1_000, found))));
    }

    private Profile profile(Rule rule, PartitionKey.Window window, TestTally found) {
        ProfileBuilder profile = aProfile().at(window).withRows(1_000);
        RuleFigures.of(rule, dataset).stream()
                .flatMap(figure -> figure.measures().stream())
                .forEach(measure -> profile.with((Measure.Tested) measure, found));
        return profile.build();
    }

    private Verdict judge(Rule rule, long found) {
        return judge(rule, new TestTally(1_000, found));
    }

    private Verdict judge(Rule rule, TestTally found) {
        store.rules().save(rule);
        Judged judged = new Judged(aPartition().at(TEN).build(), Optional.of(profile(rule, TEN, found)), List.of());
        return engine.judge(dataset, List.of(judged), NOON).getFirst();
    }

    private static String violation(Verdict verdict) {
        assertThat(verdict.outcome()).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) verdict.outcome()).message();
    }
}
