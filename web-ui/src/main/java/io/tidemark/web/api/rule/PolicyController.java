package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.Way;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.security.Principal;
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

/** Answers calls about policies. */
@RestController
@RequestMapping(path = "/api/v1/policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class PolicyController {
    private final PolicyDesk desk;
    private final PolicyReach reach;
    private final RuleCheck check;

    PolicyController(PolicyDesk desk, PolicyReach reach, RuleCheck check) {
        this.desk = desk;
        this.reach = reach;
        this.check = check;
    }

    @GetMapping
    @Operation(
            summary = "List the policies",
            description = "By id, each with its rules and the datasets that match now.")
    Page<PolicyView> listPolicies() {
        return Page.all(desk.all().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a policy", description = "With its rules and the datasets that match now.")
    PolicyView getPolicy(@PathVariable String id) {
        return view(stored(idOf(id)));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Add or replace a policy",
            description = "Its rules become rules whose ids begin with the policy's; a rule that leaves the policy is"
                    + " deleted. A policy of the configuration file is read-only.")
    PolicyView putPolicy(
            @PathVariable String id,
            @Valid @RequestBody PolicyBody body,
            @Parameter(description = "Only check the policy, and keep nothing.") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            Principal caller) {
        PolicyId policy = idOf(id);
        desk.find(policy).ifPresent(PolicyController::refuseFile);
        PolicyPack pack = new PolicyForm(policy, body, check).pack();
        desk.foreign(pack).ifPresent(rule -> {
            throw ApiException.conflict("There is a rule '" + rule + "' that does not belong to the policy '" + policy
                    + "'; name the policy or its rule otherwise.");
        });
        if (!dryRun) {
            desk.save(pack, new Editor(caller.getName(), Way.API));
        }
        return view(pack);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a policy", description = "With its rules.")
    void deletePolicy(@PathVariable String id, Principal caller) {
        PolicyId policy = idOf(id);
        refuseFile(stored(policy));
        desk.delete(policy, new Editor(caller.getName(), Way.API));
    }

    private PolicyView view(PolicyPack pack) {
        return PolicyView.of(pack, reach.now(pack.policy().target()));
    }

    private PolicyPack stored(PolicyId id) {
        return desk.find(id).orElseThrow(() -> ApiException.notFound("policy", id));
    }

    private static PolicyId idOf(String text) {
        return ApiException.checked(() -> new PolicyId(text));
    }

    private static void refuseFile(PolicyPack stored) {
        if (stored.policy().origin() == Origin.FILE) {
            throw ApiException.conflict("The policy '" + stored.policy().id()
                    + "' comes from the configuration file and is read-only; change it there.");
        }
    }
}
