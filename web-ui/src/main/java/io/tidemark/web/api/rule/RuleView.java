package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Dimension;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.api.answer.Absent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as it is shown. */
@Schema(name = "Rule", description = "What must hold of which datasets, and how bad it is when it does not.")
record RuleView(
        String id,
        String name,
        RuleType type,

        @Schema(description = "The type's number in the rule catalogue.")
        int number,

        @Schema(description = "The type in words.") String title,
        Dimension dimension,
        List<String> datasets,

        @Schema(description = "Only datasets with one of these tags; empty for any.")
        List<String> tags,

        @Schema(description = "Only datasets with one of these owners; empty for any.")
        List<String> owners,

        String column,
        @Nullable String where,

        @Schema(description = "What the type takes besides: a text, or a list of texts.")
        Map<String, Object> parameters,

        ConditionBody condition,
        Severity severity,
        boolean whileArriving,
        long minRows,
        @Nullable String runbook,
        boolean enabled,
        Origin origin) {
    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id().value(),
                rule.name(),
                rule.type(),
                rule.type().number(),
                rule.type().title(),
                rule.type().dimension(),
                rule.target().globs(),
                rule.target().tags(),
                rule.target().owners(),
                rule.column(),
                rule.parameters().where().orElse(null),
                rule.plainParameters(),
                ConditionBody.of(rule.condition()),
                rule.severity(),
                rule.whileArriving(),
                rule.minRows(),
                Absent.ifEmpty(rule.runbook()),
                rule.enabled(),
                rule.origin());
    }
}
