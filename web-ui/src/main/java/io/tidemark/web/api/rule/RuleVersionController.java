package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what rules were, and makes them that again. */
@RestController
@RequestMapping(path = "/api/v1/rules/{id}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class RuleVersionController {
    private final Rules rules;
    private final RuleBook book;
    private final RuleCheck check;
    private final PolicyDesk policies;

    RuleVersionController(Rules rules, RuleBook book, RuleCheck check, PolicyDesk policies) {
        this.rules = rules;
        this.book = book;
        this.check = check;
        this.policies = policies;
    }

    @GetMapping
    @Operation(
            summary = "List the versions of a rule",
            description = "The newest first, each with who made it, how, and what it changed; also of a deleted rule.")
    Page<RuleVersionView> listRuleVersions(@PathVariable RuleId id) {
        return Page.all(RuleVersionView.of(stored(id)));
    }

    @PostMapping("/{version}/restore")
    @Operation(
            summary = "Make a rule what it was",
            description = "That is a new version. A rule that has been deleted since is there again.")
    RuleView restoreRule(@PathVariable RuleId id, @PathVariable int version, Principal caller) {
        Rule rule = stored(id).stream()
                .filter(one -> one.number() == version)
                .flatMap(one -> one.rule().stream())
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("version of rule " + id, version));
        if (rule.origin() == Origin.FILE) {
            throw ApiException.conflict("Version " + version + " of rule '" + id
                    + "' came from the configuration file; write it there, or save a rule of its own.");
        }
        new Changeable(policies).refuseUnless(id, rules.find(id));
        FieldProblems problems = new FieldProblems();
        check.problems(rule).forEach(problem -> problems.add(problem.field(), problem.message()));
        problems.throwIfAny();
        book.save(rule, new Editor(caller.getName(), Way.RESTORED, String.valueOf(version)));
        return RuleView.of(rule);
    }

    private List<RuleVersion> stored(RuleId id) {
        List<RuleVersion> versions = book.versions(id);
        if (versions.isEmpty() && rules.find(id).isEmpty()) {
            throw ApiException.notFound("rule", id);
        }
        return versions;
    }
}
