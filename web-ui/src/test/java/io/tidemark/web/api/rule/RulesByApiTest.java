package io.tidemark.web.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Expressions;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.testkit.EveryRule;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules made in the UI, by API and from YAML are equal objects: this is the API's part; the others hold the same rules
 * against their forms and files.
 */
class RulesByApiTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The rules that composites and objectives name. */
    private static final Set<RuleId> NAMED = Set.of(new RuleId("some-rule"), new RuleId("other.rule"));

    private final InMemoryStore store = new InMemoryStore();
    private final RuleCheck check = new RuleCheck(Expressions.NONE, store.sources(), store.datasets(), store.rules());

    static List<Rule> rules() {
        return EveryRule.ofEachType();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesMadeInTheUiByApiAndFromYamlAreEqualObjects(Rule rule) {
        RuleBody body = JSON.readValue(JSON.writeValueAsString(RuleView.of(rule)), RuleBody.class);
        assertThat(new RuleForm(rule.id(), body, check, NAMED).rule(Origin.USER))
                .isEqualTo(rule);
    }
}
