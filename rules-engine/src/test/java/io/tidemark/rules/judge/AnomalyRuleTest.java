package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.testkit.InMemoryStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnomalyRuleTest {
    private static final int NOW = 24 * 14;

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();
    private final Rule rule = aRule().ofType(RuleType.ROW_COUNT)
            .when(new Condition.Anomaly(1, Direction.BOTH))
            .build();
    private final SeriesKey series = new SeriesKey(rule.id(), plays.id(), MetricId.of(MetricName.ROW_COUNT));

    @BeforeEach
    void twoWeeksOfDaysAndNights() {
        store.rules().save(rule);
        for (int hour = 0; hour < NOW; hour++) {
            profile(hour, usual(hour));
        }
    }

    @Test
    void aValueUnlikeSuchHoursIsAViolationWithBandAndWords() {
        assertThat(judge(NOW, usual(NOW) * 4 / 10)).isInstanceOfSatisfying(Outcome.Violated.class, violated -> {
            assertThat(violated.message()).startsWith("observed ").contains("expected", "−60 %", "hours");
            assertThat(violated.expected().low()).isLessThan(violated.expected().expected());
            assertThat(violated.expected().high())
                    .isGreaterThan(violated.expected().expected());
        });
        assertThat(judge(NOW + 1, usual(NOW + 1))).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void theNextWindowGoesOnFromWhatIsStored() {
        judge(NOW, usual(NOW));
        SeriesState first = store.seriesStates().find(series).orElseThrow();
        judge(NOW + 1, usual(NOW + 1));
        assertThat(first.until()).isEqualTo(tenPlus(NOW).until());
        assertThat(store.seriesStates().find(series).orElseThrow().until())
                .isEqualTo(tenPlus(NOW + 1).until());
    }

    @Test
    void anotherSensitivityBeginsAnew() {
        judge(NOW, usual(NOW));
        store.rules()
                .save(aRule().withId(rule.id().value())
                        .ofType(RuleType.ROW_COUNT)
                        .when(new Condition.Anomaly(0.1, Direction.BOTH))
                        .build());
        SeriesState before = store.seriesStates().find(series).orElseThrow();
        judge(NOW + 1, usual(NOW + 1));
        SeriesState after = store.seriesStates().find(series).orElseThrow();
        assertThat(after.settings()).isNotEqualTo(before.settings());
    }

    @Test
    void aBackfilledWindowIsJudgedByTheDaysBeforeItAndLaterOnesGoOn() {
        assertThat(judge(NOW, 1)).isInstanceOf(Outcome.Violated.class);
        judge(NOW + 1, usual(NOW + 1));
        assertThat(judge(NOW, usual(NOW))).isInstanceOf(Outcome.Passed.class);
        assertThat(judge(NOW + 2, usual(NOW + 2))).isInstanceOf(Outcome.Passed.class);
        assertThat(store.seriesStates().find(series).orElseThrow().until())
                .isEqualTo(tenPlus(NOW + 2).until());
    }

    @Test
    void aStateThatCannotBeReadIsLearntAgain() {
        judge(NOW, usual(NOW));
        SeriesState state = store.seriesStates().find(series).orElseThrow();
        store.seriesStates().save(series, new SeriesState(state.settings(), state.until(), "%%%"));
        assertThat(judge(NOW + 1, usual(NOW + 1))).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aHolidayOfTheDatasetsCalendarWidensTheBandOfALiveRuleAndIsNotLearnt() {
        LocalDate day = tenPlus(NOW).from().atZone(ZoneOffset.UTC).toLocalDate();
        Dataset closed = aDataset().comingOn("learnt except " + day).build();
        long few = usual(NOW) * 4 / 10;
        assertThat(judge(plays, NOW, few)).as("any other day").isInstanceOf(Outcome.Violated.class);
        assertThat(judge(closed, NOW, few)).as("the holiday").isInstanceOf(Outcome.Passed.class);
        assertThat(judge(closed, NOW, usual(NOW) / 10))
                .as("next to nothing, on a holiday too")
                .isInstanceOf(Outcome.Violated.class);
        judge(closed, NOW, few);
        for (int hour = NOW + 1; hour < NOW + 24; hour++) {
            assertThat(judge(closed, hour, usual(hour))).isInstanceOf(Outcome.Passed.class);
        }
        assertThat(judge(closed, NOW + 24, few)).as("the day after").isInstanceOf(Outcome.Violated.class);
    }

    private static long usual(int hour) {
        return Math.round(3_000 + 2_000 * Math.sin(hour / 24.0 * 2 * Math.PI) + hour * 7 % 40);
    }

    private Profile profile(int hour, long rows) {
        Profile profile = aProfile().at(tenPlus(hour)).withRows(rows).build();
        store.profiles().save(List.of(profile));
        return profile;
    }

    private Outcome judge(int hour, long rows) {
        return judge(plays, hour, rows);
    }

    private Outcome judge(Dataset dataset, int hour, long rows) {
        PartitionKey.Window window = tenPlus(hour);
        Judged judged = new Judged(aPartition().at(window).build(), Optional.of(profile(hour, rows)), List.of());
        return engine.judge(dataset, List.of(judged), NOON).getFirst().outcome();
    }
}
