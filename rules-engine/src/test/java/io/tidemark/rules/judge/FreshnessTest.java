package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.pack.DefaultPack;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long new data may stay away. */
class FreshnessTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();

    @Test
    void newDataThatStaysAwayLongerThanUsualIsStale() {
        for (int hours = 1; hours <= 200; hours++) {
            store.profiles()
                    .save(List.of(aProfile()
                            .at(hour(NOON.minus(Duration.ofHours(hours))))
                            .build()));
        }
        save(builtIn("default.freshness"));

        assertThat(fresh(Duration.ofSeconds(290))).isInstanceOf(Outcome.Passed.class);
        assertThat(fresh(Duration.ofSeconds(310))).isInstanceOf(Outcome.Violated.class);
    }

    @Test
    void aDatasetWithFewRowsAnHourMayStayQuietForLonger() {
        for (int hours = 1; hours <= 200; hours++) {
            PartitionKey.Window window = hour(NOON.minus(Duration.ofHours(hours)));
            store.profiles().save(List.of(aProfile().at(window).withRows(60).build()));
        }
        save(builtIn("default.freshness"));

        assertThat(fresh(Duration.ofMinutes(14))).isInstanceOf(Outcome.Passed.class);
        assertThat(fresh(Duration.ofMinutes(16))).isInstanceOf(Outcome.Violated.class);
    }

    @Test
    void aTableThatIsLoadedOnceAnHourIsNotStaleInBetween() {
        for (int hours = 1; hours <= 200; hours++) {
            PartitionKey.Window window = hour(NOON.minus(Duration.ofHours(hours)));
            Instant load = window.until().plus(Duration.ofMinutes(5));
            store.profiles()
                    .save(List.of(aProfile()
                            .at(window)
                            .with(new Measure.TimeRange("ingested_at"), InstantRange.of(load))
                            .build()));
        }
        save(builtIn("default.freshness"));

        assertThat(fresh(Duration.ofMinutes(66))).isInstanceOf(Outcome.Passed.class);
        assertThat(fresh(Duration.ofMinutes(71))).isInstanceOf(Outcome.Violated.class);
    }

    @Test
    void aThresholdThatAPersonSetIsTakenAsItIs() {
        save(aRule().ofType(RuleType.FRESHNESS)
                .when(Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 60))
                .from(Origin.FILE)
                .build());

        assertThat(fresh(Duration.ofSeconds(61))).isInstanceOf(Outcome.Violated.class);
    }

    @Test
    void aDatasetThatCannotBeReadIsUnavailableAndNotAlsoStale() {
        DefaultPack.rules().forEach(store.rules()::save);
        Dataset failing = aDataset()
                .failing(new Failure(ErrorCode.PERMISSION_DENIED, "permission denied for table plays"))
                .build();

        Verdict verdict = only(engine.judgeDataset(failing, List.of(), NOON.minus(Duration.ofDays(9)), NOON));

        assertThat(verdict.type()).isEqualTo(RuleType.TABLE_AVAILABLE);
        assertThat(((Outcome.Violated) verdict.outcome()).message()).isEqualTo("permission denied for table plays");
    }

    private Outcome fresh(Duration age) {
        return only(engine.judgeDataset(plays, List.of(), NOON.minus(age), NOON))
                .outcome();
    }

    private void save(Rule rule) {
        store.rules().save(rule);
    }

    private static Rule builtIn(String id) {
        return DefaultPack.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict only(List<Verdict> verdicts) {
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }
}
