package io.tidemark.core.health;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a dataset or one of its partitions may be used: unhealthy from a warning on, unknown when in doubt. */
public final class HealthJudge {
    private HealthJudge() {}

    /** The health of a whole dataset, from its open incidents. */
    public static HealthReport dataset(Dataset dataset, boolean everProfiled, List<Incident> open, Instant now) {
        List<Incident> grave = grave(open);
        List<String> reasons = new ArrayList<>();
        if (dataset.availability() != Availability.AVAILABLE) {
            reasons.add(unavailable(dataset));
            return report(dataset, null, null, HealthStatus.UNKNOWN, reasons, grave, now);
        }
        grave.forEach(incident -> reasons.add(incident.id() + ": " + incident.title()));
        if (!grave.isEmpty()) {
            return report(dataset, null, null, HealthStatus.UNHEALTHY, reasons, grave, now);
        }
        if (!everProfiled) {
            reasons.add("nothing of it was profiled yet");
            return report(dataset, null, null, HealthStatus.UNKNOWN, reasons, grave, now);
        }
        return report(dataset, null, null, HealthStatus.HEALTHY, reasons, grave, now);
    }

    /**
     * The health of a whole dataset in one word, as {@link #dataset} gives it.
     *
     * @param worst the gravest open incident's severity, null when there is none
     */
    public static HealthStatus status(Availability availability, boolean everProfiled, @Nullable Severity worst) {
        if (availability != Availability.AVAILABLE) {
            return HealthStatus.UNKNOWN;
        }
        if (worst != null && worst.compareTo(Severity.WARNING) >= 0) {
            return HealthStatus.UNHEALTHY;
        }
        return everProfiled ? HealthStatus.HEALTHY : HealthStatus.UNKNOWN;
    }

    /** The health of one partition, from its state and the open incidents in which it still fails. */
    public static HealthReport partition(
            Dataset dataset, String text, Optional<Partition> found, List<Incident> open, Instant now) {
        if (found.isEmpty()) {
            List<String> why =
                    List.of("there is no partition " + text + " of " + dataset.id() + " that Tidemark knows");
            return report(dataset, text, null, HealthStatus.UNKNOWN, why, List.of(), now);
        }
        Partition partition = found.get();
        List<Incident> grave = grave(open).stream()
                .filter(incident -> incident.failure(partition.key())
                        .map(failure -> !failure.isHealed())
                        .orElse(false))
                .toList();
        List<String> reasons = new ArrayList<>();
        for (Incident incident : grave) {
            String message = incident.failure(partition.key())
                    .map(FailingPartition::message)
                    .orElse(incident.title());
            reasons.add(incident.id() + ": " + message);
        }
        if (partition.state() == PartitionState.MISSING && reasons.isEmpty()) {
            reasons.add("it is missing: no rows at its deadline");
        }
        if (!reasons.isEmpty()) {
            return report(dataset, text, partition.state(), HealthStatus.UNHEALTHY, reasons, grave, now);
        }
        if (!partition.state().isSettled()) {
            reasons.add("it is not closed yet: more rows may come");
            return report(dataset, text, partition.state(), HealthStatus.UNKNOWN, reasons, grave, now);
        }
        return report(dataset, text, partition.state(), HealthStatus.HEALTHY, reasons, grave, now);
    }

    private static List<Incident> grave(List<Incident> open) {
        return open.stream()
                .filter(incident -> incident.isOpen() && incident.severity().compareTo(Severity.WARNING) >= 0)
                .toList();
    }

    private static String unavailable(Dataset dataset) {
        return dataset.failure() == null
                ? "its source no longer lists it"
                : "it cannot be read: " + dataset.failure().message();
    }

    private static HealthReport report(
            Dataset dataset,
            @Nullable String partition,
            @Nullable PartitionState state,
            HealthStatus status,
            List<String> reasons,
            List<Incident> incidents,
            Instant now) {
        List<IncidentId> ids = incidents.stream().map(Incident::id).toList();
        return new HealthReport(dataset.id(), partition, status, state, reasons, ids, now);
    }
}
