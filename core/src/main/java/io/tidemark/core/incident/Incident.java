package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open problem: one rule violated on one dataset (and column), on partitions that follow one another.
 *
 * @param column empty for a rule on whole partitions
 * @param failures the partitions, oldest first, healed ones included
 * @param acknowledgedBy who took it on; empty while nobody did
 * @param assignee who it is assigned to, by whomever; empty for nobody
 * @param resolvedAt null while it is not resolved
 * @param resolution null while it is not resolved
 * @param reopened how often it came back after it was resolved
 * @param cause the incident upstream that it follows from, so that receivers hear of that one only; null when it is its own
 * @param version counts the saves, for optimistic locking; 0 before the first
 */
public record Incident(
        IncidentId id,
        DatasetId dataset,
        RuleId rule,
        RuleType type,
        String column,
        Severity severity,
        IncidentStatus status,
        String title,
        List<FailingPartition> failures,
        Instant openedAt,
        Instant updatedAt,
        String acknowledgedBy,
        String assignee,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution,
        int reopened,
        @Nullable IncidentId cause,
        int version) {
    public Incident {
        failures = List.copyOf(failures);
    }

    /** The same in the hands of somebody; empty for nobody. */
    public Incident assignedTo(String who, Instant at) {
        return new Incident(
                id,
                dataset,
                rule,
                type,
                column,
                severity,
                status,
                title,
                failures,
                openedAt,
                at,
                acknowledgedBy,
                who,
                resolvedAt,
                resolution,
                reopened,
                cause,
                version);
    }

    public boolean isImpacted() {
        return cause != null;
    }

    public boolean isOpen() {
        return status != IncidentStatus.RESOLVED;
    }

    /** How it fails on that partition, if it ever did. */
    public Optional<FailingPartition> failure(PartitionKey partition) {
        return failures.stream()
                .filter(failure -> failure.partition().equals(partition))
                .findFirst();
    }

    /** The partitions that still fail. */
    public List<FailingPartition> stillFailing() {
        return failures.stream().filter(failure -> !failure.isHealed()).toList();
    }
}
