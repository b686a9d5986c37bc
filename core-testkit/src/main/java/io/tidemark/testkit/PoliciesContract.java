package io.tidemark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.rule.RuleMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@code Policies} does. */
public abstract class PoliciesContract {
    private static final PolicyId GOLD = new PolicyId("gold");

    protected abstract Ports ports();

    private static Policy gold(String name, DatasetSelector target, boolean enabled) {
        return new Policy(
                GOLD,
                name,
                target,
                List.of(Policy.ruleId(GOLD, "rows"), Policy.ruleId(GOLD, "late")),
                Map.of(Policy.ruleId(GOLD, "rows"), RuleMode.SHADOW),
                enabled,
                Origin.FILE);
    }

    @Test
    void aPolicyIsFoundAsItWasSavedAndTheNewestReplacesIt() {
        DatasetSelector tagged = new DatasetSelector(List.of("lake:*"), List.of("gold"), List.of("team ü"));
        ports().policies().save(gold("Erste", DatasetSelector.ALL, false));
        ports().policies().save(gold("Göld \"x\"", tagged, true));

        assertThat(ports().policies().find(GOLD)).contains(gold("Göld \"x\"", tagged, true));
        assertThat(ports().policies().all()).containsExactly(gold("Göld \"x\"", tagged, true));
    }

    @Test
    void theyAreListedById() {
        PolicyId all = new PolicyId("all");
        ports().policies().save(gold("Gold", DatasetSelector.ALL, true));
        ports().policies().save(new Policy(all, "All", DatasetSelector.ALL, List.of(), Map.of(), true, Origin.USER));

        assertThat(ports().policies().all()).extracting(Policy::id).containsExactly(all, GOLD);
    }

    @Test
    void aDeletedPolicyIsGone() {
        ports().policies().save(gold("Gold", DatasetSelector.ALL, true));
        ports().policies().delete(GOLD);
        ports().policies().delete(GOLD);

        assertThat(ports().policies().find(GOLD)).isEmpty();
    }
}
