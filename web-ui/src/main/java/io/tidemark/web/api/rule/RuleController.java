package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about rules. */
@RestController
@RequestMapping(path = "/api/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class RuleController {
    private final Rules rules;
    private final RuleCheck check;
    private final PolicyDesk policies;
    private final RuleBook book;

    RuleController(Rules rules, RuleCheck check, PolicyDesk policies, RuleBook book) {
        this.book = book;
        this.policies = policies;
        this.check = check;
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "List the rules", description = "By id.")
    Page<RuleView> listRules() {
        return Page.all(rules.all().stream().map(RuleView::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a rule", description = "As it is judged by.")
    RuleView getRule(@PathVariable RuleId id) {
        return RuleView.of(stored(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Add or replace a rule",
            description = "A rule of the configuration file is read-only. Of a rule that came with Tidemark, `mode`,"
                    + " `minRows` and the condition's thresholds can be changed.")
    RuleView putRule(
            @PathVariable RuleId id,
            @Valid @RequestBody RuleBody body,
            @Parameter(description = "Only check the rule, and keep nothing.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Rules that will be saved along with it, so that it may name them.")
                    @RequestParam(defaultValue = "")
                    List<RuleId> together,
            Principal caller) {
        Optional<Rule> stored = rules.find(id);
        new Changeable(policies).refuseUnless(id, stored);
        Rule rule = new RuleForm(id, body, check, Set.copyOf(together))
                .rule(stored.map(Rule::origin).orElse(Origin.USER));
        stored.filter(there -> there.origin() == Origin.BUILT_IN)
                .ifPresent(there -> new BuiltInRule(there).refuseOtherThanThresholds(rule));
        if (!dryRun) {
            book.save(rule, new Editor(caller.getName(), Way.API));
        }
        return RuleView.of(rule);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a rule", description = "One that came with Tidemark can only be switched off.")
    void deleteRule(@PathVariable RuleId id, Principal caller) {
        Rule rule = stored(id);
        new Changeable(policies).refuseUnless(id, Optional.of(rule));
        if (rule.origin() == Origin.BUILT_IN) {
            throw ApiException.conflict("The rule '" + id
                    + "' came with Tidemark and cannot be deleted; set its mode to disabled instead.");
        }
        book.delete(id, new Editor(caller.getName(), Way.API));
    }

    private Rule stored(RuleId id) {
        return rules.find(id).orElseThrow(() -> ApiException.notFound("rule", id));
    }
}
