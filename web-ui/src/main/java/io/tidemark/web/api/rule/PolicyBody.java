package io.tidemark.web.api.rule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as it is configured. What a listing adds may be sent back and is ignored. */
@Schema(description = "A pack of rules for whatever datasets match, now and later.")
@JsonIgnoreProperties({"id", "origin", "matches"})
record PolicyBody(
        @NotBlank @Size(max = 200) String name,

        @Schema(description = "Globs over dataset ids, of which one must match; `*` when left out.") @Nullable
        List<@NotBlank String> datasets,

        @Schema(description = "Only datasets with one of these tags; any when left out.") @Nullable
        List<@NotBlank String> tags,

        @Schema(description = "Only datasets with one of these owners; any when left out.") @Nullable
        List<@NotBlank String> owners,

        @Schema(description = "True when left out.") @Nullable
        Boolean enabled,

        @NotEmpty @Size(max = 100) List<@Valid PolicyRuleBody> rules) {}
