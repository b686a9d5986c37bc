package io.tidemark.web.api.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as it is configured. What a listing adds may be sent back and is ignored. */
@Schema(description = "A source as it is configured.")
@JsonIgnoreProperties({"id", "secretsSet", "origin", "lastCrawl"})
record SourceBody(
        @Schema(description = "The connector.", example = "postgresql") @NotBlank
        String type,

        @Size(max = 1000) @Nullable String description,

        @Schema(description = "The connector's plain options.") @Nullable
        Map<String, String> options,

        @Schema(
                description = "The connector's secret options. One that is left out keeps its stored value; an empty"
                        + " text takes it away.",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Nullable
        Map<String, String> secrets,

        @Schema(description = "Globs over dataset names; empty means all.") @Nullable
        List<String> include,

        @Schema(description = "Globs over dataset names that win over `include`.") @Nullable
        List<String> exclude,

        @Schema(type = "string", description = "How often it is crawled; PT1M when left out.", example = "PT1M")
        @Nullable
        Duration crawlEvery,

        @Schema(description = "True when left out.") @Nullable
        Boolean enabled) {}
