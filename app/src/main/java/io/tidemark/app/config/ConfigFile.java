package io.tidemark.app.config;

import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
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
        @Nullable List<PolicyEntry> policies,
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

    /** A pack of rules for the datasets that match; its rules name none. */
    record PolicyEntry(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> datasets,
            @Nullable List<String> tags,
            @Nullable List<String> owners,
            @Nullable Boolean enabled,
            @Nullable List<RuleEntry> rules) {}

    /** A rule; {@code condition} is {@code {mustBeLessThan: 5}} or {@code {change: usual, maxDrop: 0.4, maxRise: 1}}. */
    record RuleEntry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> datasets,
            @Nullable List<String> tags,
            @Nullable List<String> owners,
            @Nullable String column,
            @Nullable String where,
            @Nullable Map<String, JsonNode> parameters,
            @Nullable Map<String, JsonNode> condition,
            @Nullable String severity,
            @Nullable Boolean whileArriving,
            @Nullable Long minRows,
            @Nullable String runbook,
            @Nullable Boolean enabled) {
        /** The same as a rule of a policy, which says what datasets it is for. */
        RuleEntry within(PolicyId policy) {
            if (datasets != null || tags != null || owners != null) {
                throw new IllegalArgumentException(
                        "datasets, tags and owners stand at the policy, not at its rules; move them there");
            }
            if (id == null) {
                throw new IllegalArgumentException("the field 'id' is missing");
            }
            return new RuleEntry(
                    Policy.ruleId(policy, id).value(),
                    name,
                    type,
                    datasets,
                    tags,
                    owners,
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
    }
}
