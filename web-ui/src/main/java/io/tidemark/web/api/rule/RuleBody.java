package io.tidemark.web.api.rule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as it is configured. What a listing adds may be sent back and is ignored. */
@Schema(description = "A rule as it is configured.")
@JsonIgnoreProperties({"id", "number", "title", "dimension", "origin"})
record RuleBody(
        @NotBlank @Size(max = 200) String name,
        @NotNull RuleType type,

        @Schema(description = "Globs over dataset ids, of which one must match.", example = "[\"warehouse:*\"]")
        @NotEmpty
        List<@NotBlank String> datasets,

        @Schema(description = "Only datasets with one of these tags; any when left out.") @Nullable
        List<@NotBlank String> tags,

        @Schema(description = "Only datasets with one of these owners; any when left out.") @Nullable
        List<@NotBlank String> owners,

        @Schema(description = "Glob over column names, for types about columns; `*` when left out.")
        @Size(min = 1)
        @Nullable
        String column,

        @Schema(description = "Only rows for which this SQL condition holds count.") @Size(max = 10000) @Nullable
        String where,

        @Schema(
                description = "What the type takes besides, by name: a text, a number or a list of them."
                        + " `GET /api/v1/rule-types` lists what each type takes.",
                example = "{\"values\": [\"SE\", \"NO\"]}")
        @Nullable
        Map<String, Object> parameters,

        @Schema(description = "What must hold; may be left out where the type has a usual condition.") @Valid @Nullable
        ConditionBody condition,

        @NotNull Severity severity,

        @Schema(description = "Judge a partition before it is closed, too; false when left out.") @Nullable
        Boolean whileArriving,

        @Schema(description = "Partitions with fewer rows are skipped; 0 when left out.") @Min(0) @Nullable
        Long minRows,

        @Schema(description = "Where to read what to do, a URL.") @Size(max = 2000) @Nullable
        String runbook,

        @Schema(description = "True when left out.") @Nullable
        Boolean enabled) {}
