package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Probation;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.RuleBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShadowTest {
    private static final Condition FILLED = Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0.9);

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Dataset plays = aDataset().build();

    @Test
    void aRuleInShadowIsJudgedAndOpensNothing() {
        store.rules().save(nulls().inShadow().build());
        Verdict verdict = judge(0, 50);
        assertThat(verdict.isViolated()).isTrue();
        assertThat(verdict.alerts()).isFalse();
        assertThat(opened()).isEmpty();
    }

    @Test
    void whatPassesInShadowEndsWhatWasOpenedBefore() {
        store.rules().save(nulls().build());
        judge(0, 50);
        assertThat(opened()).singleElement().matches(Incident::isOpen);
        store.rules().save(nulls().inShadow().build());
        judge(0, 0);
        assertThat(opened()).singleElement().matches(incident -> !incident.isOpen());
    }

    @Test
    void aRuleByHabitThatComesWithTidemarkIsInShadowUntilFourteenHoursAreClosed() {
        Rule builtIn = nulls().from(Origin.BUILT_IN).build();
        store.rules().save(builtIn);
        for (int hour = 0; hour < 12; hour++) {
            judge(hour, 0);
        }
        assertThat(judge(12, 50).alerts()).isFalse();
        assertThat(new Probation(store.profiles()).reason(builtIn, plays, after(12)))
                .contains("in shadow until 14 closed partitions; 13 so far");
        assertThat(judge(13, 50).alerts()).isTrue();
        assertThat(opened()).hasSize(1);
        assertThat(new Probation(store.profiles()).reason(builtIn, plays, after(13)))
                .isEmpty();
    }

    @Test
    void aRuleOfAPersonNeverWaits() {
        store.rules().save(nulls().build());
        assertThat(judge(0, 50).alerts()).isTrue();
    }

    @Test
    void aCopyIsTrueOnTheFirstDay() {
        store.rules()
                .save(aRule().ofType(RuleType.DUPLICATE_VALUES)
                        .when(Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 0))
                        .from(Origin.BUILT_IN)
                        .build());
        assertThat(judge(0, 0).alerts()).isTrue();
    }

    private static RuleBuilder nulls() {
        return aRule().ofType(RuleType.NULL_VALUES).onColumn("country").when(FILLED);
    }

    private List<Incident> opened() {
        return store.incidents().search(IncidentFilter.ALL, null, 10);
    }

    private static Instant after(int hour) {
        return tenPlus(hour).until().plus(Duration.ofMinutes(10));
    }

    private Verdict judge(int hour, long nulls) {
        Profile profile = aProfile()
                .at(tenPlus(hour))
                .atRevision("nulls " + nulls)
                .withRows(100)
                .withNulls("country", nulls)
                .withDuplicates(3, 100)
                .build();
        store.profiles().save(List.of(profile));
        Judged judged = new Judged(
                aPartition().at(tenPlus(hour)).atRevision("nulls " + nulls).build(), Optional.of(profile), List.of());
        List<Verdict> verdicts = engine.judge(plays, List.of(judged), after(hour));
        desk.apply(verdicts, after(hour));
        return verdicts.getFirst();
    }
}
