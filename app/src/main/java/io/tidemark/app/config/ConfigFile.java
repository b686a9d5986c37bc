package io.tidemark.app.config;

import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.route.RouteForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The configuration file as it is written: sources, datasets, receivers, rules, and the root of the routes. */
record ConfigFile(
        @Nullable List<SourceEntry> sources,
        @Nullable List<DatasetEntry> datasets,
        @Nullable List<ReceiverEntry> receivers,
        @Nullable List<RuleEntry> rules,
        @Nullable RouteForm routes) {

    record SourceEntry(
            @Nullable String id,
            @Nullable String type,
            @Nullable String description,
            @Nullable Map<String, String> options,
            @Nullable Map<String, String> secrets,
            @Nullable List<String> include,
            @Nullable List<String> exclude,
            @Nullable String crawlEvery,
            @Nullable Boolean enabled) {}

    record DatasetEntry(
            @Nullable String match,
            @Nullable String timeColumn,
            @Nullable String ingestColumn,
            @Nullable String eventColumn,
            @Nullable String grain,
            @Nullable String zone,
            @Nullable String lateness,
            @Nullable String calendar,
            @Nullable List<String> key,
            @Nullable String owner,
            @Nullable List<String> tags,
            @Nullable ProfileEntry profile) {}

    /** How deep partitions are profiled, as {@link ProfilingOverride} takes it. */
    record ProfileEntry(
            @Nullable ProfileDepth depth,
            @Nullable Map<String, ProfileDepth> columns,
            @Nullable Long mostRows) {
        ProfileEntry {
            if (columns != null && columns.containsValue(null)) {
                throw new IllegalArgumentException("each of 'columns' needs a depth, for example {email: deep}");
            }
            if (mostRows != null && mostRows < 0) {
                throw new IllegalArgumentException(
                        "'mostRows' is a number of rows, or 0 for no limit, not " + mostRows);
            }
        }

        ProfilingOverride override() {
            return new ProfilingOverride(depth, columns == null ? Map.of() : columns, mostRows);
        }
    }

    record ReceiverEntry(
            @Nullable String id,
            @Nullable String type,
            @Nullable Map<String, String> secrets,
            @Nullable Map<String, String> options,
            @Nullable String atLeast,
            @Nullable List<String> datasets,
            @Nullable Boolean enabled) {}

    /** A rule; {@code condition} is {@code {mustBeLessThan: 5}} or {@code {change: usual, maxDrop: 0.4, maxRise: 1}}. */
    record RuleEntry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> datasets,
            @Nullable String column,
            @Nullable String where,
            @Nullable Map<String, JsonNode> parameters,
            @Nullable Map<String, JsonNode> condition,
            @Nullable String severity,
            @Nullable Boolean whileArriving,
            @Nullable Long minRows,
            @Nullable String runbook,
            @Nullable Boolean enabled,
            @Nullable String mode) {}
}
