package io.tidemark.web.api.rule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of a policy: what a rule has, without the datasets that it is for. */
@Schema(description = "A rule of a policy: what a rule has, without the datasets that it is for.")
@JsonIgnoreProperties({"number", "title", "dimension", "origin", "datasets", "tags", "owners"})
record PolicyRuleBody(
        @Schema(description = "Its name within the policy; the rule's id begins with the policy's.", example = "rows")
        @NotBlank
        String id,

        @NotBlank @Size(max = 200) String name,
        @NotNull RuleType type,
        @Size(min = 1) @Nullable String column,
        @Size(max = 10000) @Nullable String where,
        @Nullable Map<String, Object> parameters,
        @Valid @Nullable ConditionBody condition,
        @NotNull Severity severity,
        @Nullable Boolean whileArriving,
        @Min(0) @Nullable Long minRows,
        @Size(max = 2000) @Nullable String runbook,
        @Nullable Boolean enabled) {
    /** The same as a rule of its own; an id that has the policy's in front already keeps it. */
    RuleBody rule(PolicyBody policy) {
        return new RuleBody(
                name,
                type,
                policy.datasets() == null ? List.of("*") : policy.datasets(),
                policy.tags(),
                policy.owners(),
                column,
                where,
                parameters,
                condition,
                severity,
                whileArriving,
                minRows,
                runbook,
                enabled);
    }

    String idWithin(PolicyId policy) {
        return id.startsWith(policy + ".") ? id.substring(policy.value().length() + 1) : id;
    }
}
