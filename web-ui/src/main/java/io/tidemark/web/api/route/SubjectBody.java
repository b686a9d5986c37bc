package io.tidemark.web.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** An incident that could be. */
@Schema(description = "An incident that could be.")
record SubjectBody(
        @NotBlank String dataset,

        @NotBlank String rule,

        @Schema(description = "The rule's type, such as `row_count`.") @NotBlank
        String type,

        @Schema(description = "None when left out.") @Nullable
        String column,

        @Schema(description = "Warning when left out.") @Nullable
        Severity severity) {
    /** With the owner and the tags of the dataset, where it is known. */
    RouteSubject subject(RouteSubjects subjects) {
        return subjects.of(
                new DatasetId(dataset),
                new RuleId(rule),
                RuleType.of(type),
                column == null ? "" : column,
                severity == null ? Severity.WARNING : severity);
    }
}
