package io.tidemark.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.testkit.EveryRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files' part of what the API and the form are held against as well. */
class RulesFromYamlTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void rulesMadeInTheUiByApiAndFromYamlAreEqualObjects() {
        List<Rule> rules = EveryRule.ofEachType();
        List<JsonNode> bodies = rules.stream().map(RulesFromYamlTest::body).toList();

        Configuration read = new ConfigReader(name -> null).read(RuleYaml.of(bodies, List.of()), "rules.yaml");

        assertThat(read.rules())
                .extracting(rule -> rule.withOrigin(Origin.USER))
                .containsExactlyElementsOf(rules);
    }

    private static JsonNode body(Rule rule) {
        ObjectNode body = JSON.valueToTree(RuleBodies.of(rule));
        return body.put("id", rule.id().value());
    }
}
