package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.rule.RuleSchema;
import io.tidemark.core.rule.RuleType;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about what rules can be. */
@RestController
@RequestMapping(path = "/api/v1/rule-types", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class RuleTypeController {
    @GetMapping
    @Operation(summary = "List the types of rule", description = "With what a rule of each takes.")
    Page<RuleTypeView> listRuleTypes() {
        return Page.all(Arrays.stream(RuleType.values()).map(RuleTypeView::of).toList());
    }

    @GetMapping("/schema")
    @Operation(
            summary = "Show the JSON Schema of rules in YAML",
            description = "For editors: it completes and checks files of rules.")
    Map<String, Object> getRuleSchema() {
        return RuleSchema.json();
    }
}
