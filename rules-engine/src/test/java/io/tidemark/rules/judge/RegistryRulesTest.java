package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.core.topic.Compatibility;
import io.tidemark.core.topic.SchemaBreak;
import io.tidemark.core.topic.SubjectSight;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of type registry_compatibility. */
class RegistryRulesTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset topic =
            aDataset().named("orders").ofKind(DatasetKind.TOPIC).build();

    private Outcome judge(String mode, SubjectSight sight) {
        store.rules()
                .save(aRule().ofType(RuleType.REGISTRY_COMPATIBILITY)
                        .on("*")
                        .with("mode", mode)
                        .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                        .build());
        List<Verdict> verdicts = engine.judgeSubject(topic, sight, NOON);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst().outcome();
    }

    private static SubjectSight at(Compatibility level, SchemaBreak... breaks) {
        return new SubjectSight.Registered("orders-value", level, 7, 6, List.of(breaks));
    }

    @ParameterizedTest
    @CsvSource({
        "none, NONE, true",
        "backward, NONE, false",
        "backward, BACKWARD, true",
        "backward, BACKWARD_TRANSITIVE, true",
        "backward, FULL, true",
        "backward, FORWARD, false",
        "backward_transitive, FULL, false",
        "backward_transitive, FULL_TRANSITIVE, true",
        "forward, FULL, true",
        "forward_transitive, FORWARD, false",
        "full, BACKWARD, false",
        "full, FULL_TRANSITIVE, true",
        "full_transitive, FULL, false",
        "full_transitive, FULL_TRANSITIVE, true"
    })
    void theLevelInForceAllowsNothingThatTheModeForbids(String mode, Compatibility level, boolean holds) {
        assertThat(judge(mode, at(level)) instanceof Outcome.Passed).isEqualTo(holds);
    }

    @Test
    void aWeakerLevelIsNamed() {
        assertThat(judge("full", at(Compatibility.BACKWARD, new SchemaBreak(6, ""))))
                .isInstanceOfSatisfying(Outcome.Violated.class, violated -> {
                    assertThat(violated.observed()).isEqualTo(1);
                    assertThat(violated.message())
                            .startsWith("the schema registry holds subject orders-value to BACKWARD, which allows what"
                                    + " FULL forbids");
                });
    }

    @Test
    void aNewestVersionThatDoesNotFitTheOneBeforeIsNamedWithTheReason() {
        assertThat(judge("backward", at(Compatibility.BACKWARD, new SchemaBreak(6, "field note has no default"))))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.message())
                                .startsWith("version 7 of subject orders-value is not compatible with version 6 under"
                                        + " BACKWARD: field note has no default"));
    }

    @Test
    void onlyTransitiveModesLookAtOlderVersions() {
        SubjectSight old = at(Compatibility.BACKWARD_TRANSITIVE, new SchemaBreak(2, ""), new SchemaBreak(1, ""));
        assertThat(judge("backward", old)).isInstanceOf(Outcome.Passed.class);
        assertThat(judge("none", old)).isInstanceOf(Outcome.Passed.class);
        assertThat(judge("backward_transitive", old))
                .isInstanceOfSatisfying(
                        Outcome.Violated.class,
                        violated -> assertThat(violated.observed()).isEqualTo(2));
    }

    @Test
    void aRegistryThatTellsNothingIsAFailedRuleWithItsText() {
        Failure why = new Failure(ErrorCode.UNREACHABLE, "it cannot be reached");
        assertThat(judge("backward", new SubjectSight.Unseen(why))).isEqualTo(new Outcome.Failed(why));
    }
}
