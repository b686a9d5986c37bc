package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Rules} does. */
public abstract class RulesContract {
    protected abstract Ports ports();

    @Test
    void aRuleWithEveryKindOfConditionIsFoundAsItWas() {
        Rule fixed = aRule().withId("a.fixed")
                .ofType(RuleType.NULL_VALUES)
                .onColumn("country*")
                .on("warehouse:*", "lake:?")
                .when(new Condition.Fixed(Operator.MUST_BE_BETWEEN, 0.25, 0.75))
                .withSeverity(Severity.CRITICAL)
                .whileArriving()
                .fromRows(100)
                .withRunbook("https://wiki.example/runbook?x=1")
                .from(Origin.BUILT_IN)
                .build();
        Rule change = aRule().withId("b-change")
                .named("Übliche Menge")
                .ofType(RuleType.ROW_COUNT_CHANGE)
                .when(new Condition.Change(Baseline.USUAL, 0.4, Double.POSITIVE_INFINITY))
                .build();
        Rule average = aRule().withId("b.average")
                .ofType(RuleType.PATTERN_MATCH)
                .onColumn("naïve \"name\"")
                .with("where", "status = 'bezahlt ✓'")
                .with("pattern", "^\\d{4}'x\"$")
                .with("values", "a", "", "ü, b")
                .when(new Condition.Change(Baseline.AVERAGE, 0.5, 2, 14))
                .build();
        ports().rules().save(average);
        Rule anomaly = aRule().withId("c-anomaly")
                .ofType(RuleType.ROW_COUNT)
                .when(new Condition.Anomaly(1.5, Direction.DOWN))
                .build();
        ports().rules().save(anomaly);
        Rule never = aRule().withId("c_never")
                .ofType(RuleType.PARTITION_MISSING)
                .mustNotOccur()
                .disabled()
                .build();
        ports().rules().save(never);
        ports().rules().save(change);
        ports().rules().save(fixed);
        assertThat(ports().rules().all()).containsExactly(fixed, change, average, anomaly, never);
        assertThat(ports().rules().find(new RuleId("b-change"))).contains(change);
    }

    @Test
    void aRuleForTagsAndOwnersIsFoundAsItWas() {
        Rule rule = aRule().forThe(new DatasetSelector(List.of("lake:*"), List.of("gold", "ü"), List.of("web team")))
                .build();
        ports().rules().save(rule);
        assertThat(ports().rules().all()).containsExactly(rule);
    }

    @Test
    void savingAgainReplaces() {
        ports().rules().save(aRule().build());
        Rule off = aRule().disabled().build();
        ports().rules().save(off);
        assertThat(ports().rules().all()).containsExactly(off);
    }

    @Test
    void aDeletedRuleIsGone() {
        Rule rule = aRule().build();
        ports().rules().save(rule);
        ports().rules().delete(rule.id());
        assertThat(ports().rules().find(rule.id())).isEmpty();
    }
}
