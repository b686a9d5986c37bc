package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDeskTest {
    private static final PolicyId GOLD = new PolicyId("gold");
    private static final Editor ANNA = new Editor("anna", Way.API);

    private final InMemoryStore store = new InMemoryStore();
    private final PolicyDesk desk = new PolicyDesk(store.policies(), store.rules(), store.ruleBook());

    private static PolicyPack gold(boolean enabled) {
        List<Rule> rules = List.of(
                aRule().withId("gold.live").build(),
                aRule().withId("gold.trial").inShadow().build(),
                aRule().withId("gold.off").disabled().build());
        return PolicyPack.of(GOLD, "Gold", DatasetSelector.ALL, rules, enabled, Origin.USER);
    }

    private List<RuleMode> modes() {
        return store.policies().find(GOLD).orElseThrow().rules().stream()
                .map(id -> store.rules().find(id).orElseThrow().mode())
                .toList();
    }

    @Test
    void switchedOffAndOnEachRuleIsInTheModeThatItWas() {
        desk.save(gold(true), ANNA);
        desk.save(desk.find(GOLD).orElseThrow().switched(false), ANNA);
        assertThat(modes()).containsOnly(RuleMode.DISABLED);
        desk.save(desk.find(GOLD).orElseThrow().switched(true), ANNA);
        assertThat(modes()).containsExactly(RuleMode.ACTIVE, RuleMode.SHADOW, RuleMode.DISABLED);
    }

    @Test
    void aPolicyThatIsOffStillSaysInWhichModesItsRulesCome() {
        desk.save(gold(false), ANNA);
        assertThat(desk.find(GOLD).orElseThrow().wanted())
                .extracting(Rule::mode)
                .containsExactly(RuleMode.ACTIVE, RuleMode.SHADOW, RuleMode.DISABLED);
    }

    @Test
    void aRuleThatIsThereAndOfNoPolicyIsForeign() {
        Rule other = aRule().withId("gold.live").build();
        store.rules().save(other);
        assertThat(desk.foreign(gold(true))).contains(other.id());
        desk.save(gold(true), ANNA);
        assertThat(desk.foreign(gold(true))).isEmpty();
    }

    @Test
    void whatLeavesAPolicyLeavesTheRulesAndItsVersionsSayWhy() {
        desk.save(gold(true), ANNA);
        PolicyPack fewer = PolicyPack.of(
                GOLD,
                "Gold",
                DatasetSelector.ALL,
                List.of(aRule().withId("gold.live").build()),
                true,
                Origin.USER);
        desk.save(fewer, ANNA);
        RuleId trial = new RuleId("gold.trial");
        assertThat(store.rules().find(trial)).isEmpty();
        RuleVersion deletion = store.ruleVersions().of(trial).getFirst();
        assertThat(deletion.rule()).isEmpty();
        assertThat(deletion.by()).isEqualTo(new Editor("anna", Way.POLICY, "gold"));
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        Rule rule = aRule().withId("gold.live").build();
        assertThatThrownBy(
                        () -> PolicyPack.of(GOLD, "Gold", DatasetSelector.ALL, List.of(rule, rule), true, Origin.USER))
                .hasMessageContaining("same id; rename one");
    }
}
