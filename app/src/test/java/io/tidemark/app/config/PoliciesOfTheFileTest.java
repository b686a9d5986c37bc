package io.tidemark.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesOfTheFileTest {
    private static final String GOLD = """
            policies:
              - id: gold
                name: Gold tables
                datasets: ["lake:*"]
                tags: [gold]
                rules:
                  - {id: rows, type: row_count, condition: {mustBeGreaterThan: 0}}
                  - {id: late, type: partition_late, severity: error}
            """;

    private final InMemoryStore store = new InMemoryStore();
    private final PolicyDesk desk = new PolicyDesk(store.policies(), store.rules(), store.ruleBook());
    private final PolicyApplier applier = new PolicyApplier(desk);

    private static List<PolicyPack> read(String yaml) {
        return new ConfigReader(name -> null).read(yaml, "rules.yaml").policies();
    }

    @Test
    void aPolicysRulesAreForWhatThePolicyIsFor() {
        assertThat(read(GOLD)).singleElement().satisfies(pack -> {
            assertThat(pack.rules()).extracting(rule -> rule.id().value()).containsExactly("gold.rows", "gold.late");
            assertThat(pack.rules())
                    .extracting(Rule::target)
                    .containsOnly(new DatasetSelector(List.of("lake:*"), List.of("gold"), List.of()));
            assertThat(pack.policy().origin()).isEqualTo(Origin.FILE);
        });
    }

    @Test
    void whatLeavesTheFileGoesWithItsRules() {
        applier.apply(read(GOLD));
        assertThat(store.rules().all()).hasSize(2);

        applier.apply(read(GOLD.replaceAll("(?m)^.*id: late.*\n", "")));
        assertThat(store.rules().all()).extracting(rule -> rule.id().value()).containsExactly("gold.rows");

        applier.apply(List.of());
        assertThat(store.rules().all()).isEmpty();
        assertThat(desk.find(new PolicyId("gold"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: gold | id: Gold! | line 2: policies[0]: id: A policy's id has lower-case letters",
                "{id: late, | {id: rows, | two rules of policy gold have the same id",
                "{id: late, | {id: late, tags: [x], | datasets, tags and owners stand at the policy",
                "partition_late | partition_latte | did you mean 'partition_late'?"
            })
    void aWrongPolicyIsRefusedWithTheFix(String well, String wrong, String words) {
        assertThatThrownBy(() -> read(GOLD.replace(well, wrong)))
                .hasMessageContaining("rules.yaml: line")
                .hasMessageContaining(words);
    }
}
