package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rules of type health_sql. */
class HealthRulesTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Rule rule = aRule().ofType(RuleType.HEALTH_SQL)
            .on("warehouse:public.orders")
            .with("query", "SELECT COUNT(*) FROM incidents")
            .when(Condition.Fixed.of(Operator.MUST_BE_LESS_THAN, 5))
            .build();

    private Outcome judge(HealthFigure figure) {
        return engine.judgeHealth(aDataset().build(), rule, figure, NOON).stream()
                .map(Verdict::outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNumberIsHeldAgainstTheThreshold() {
        assertThat(judge(HealthFigure.of(OptionalDouble.of(4)))).isInstanceOf(Outcome.Passed.class);
        assertThat(judge(HealthFigure.of(OptionalDouble.of(5))))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message()).isEqualTo("the query yields 5, must be < 5"));
    }

    @Test
    void aQueryThatYieldsNothingIsSkippedAndOneThatCannotBeAnsweredFails() {
        Failure slow = new Failure(ErrorCode.TOO_SLOW, "no answer within 10 s");
        assertThat(judge(HealthFigure.of(OptionalDouble.empty())))
                .isEqualTo(new Outcome.Skipped("the query yielded nothing"));
        assertThat(judge(new HealthFigure.Known(Double.NaN))).isInstanceOf(Outcome.Skipped.class);
        assertThat(judge(new HealthFigure.Unanswered(slow))).isEqualTo(new Outcome.Failed(slow));
    }
}
