package io.tidemark.web.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.rule.Rule;
import io.tidemark.testkit.EveryRule;
import io.tidemark.web.ui.sample.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form's part of what the API and files are held against as well. */
class RulesInTheUiTest extends ViewTest {
    @Test
    void rulesMadeInTheUiByApiAndFromYamlAreEqualObjects() {
        List<Rule> rules = EveryRule.ofEachType();
        assertThat(rules).hasSizeGreaterThan(100);
        for (Rule rule : rules) {
            assertThat(new RuleForm(rule).read()).as(rule.id().value()).contains(rule);
        }
    }
}
