package io.tidemark.rules.desk;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the incident that a window continues: problems of hours that follow one another are one problem. */
final class Neighbours {
    private static final int LARGEST_GAP = 3;

    private Neighbours() {}

    /** The nearest of these incidents that the partition is close to, the oldest of equals. */
    static Optional<Incident> nearest(List<Incident> open, PartitionKey partition) {
        if (!(partition instanceof PartitionKey.Window window)) {
            return Optional.empty();
        }
        Duration limit = Duration.between(window.from(), window.until()).multipliedBy(LARGEST_GAP);
        return open.stream()
                .filter(incident -> gap(incident, window).compareTo(limit) <= 0)
                .min(Comparator.comparing((Incident incident) -> gap(incident, window))
                        .thenComparing(Incident::id));
    }

    private static Duration gap(Incident incident, PartitionKey.Window window) {
        return incident.failures().stream()
                .map(FailingPartition::partition)
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .map(failing -> gap(failing, window))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private static Duration gap(PartitionKey.Window one, PartitionKey.Window other) {
        boolean oneFirst = one.from().isBefore(other.from());
        Duration gap =
                oneFirst ? Duration.between(one.until(), other.from()) : Duration.between(other.until(), one.from());
        return gap.isNegative() ? Duration.ZERO : gap;
    }
}
