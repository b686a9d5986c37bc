package io.tidemark.core.incident;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what became of the incidents of each rule. */
public final class RuleRecords {
    /** How far back records go. */
    public static final Duration REACH = Duration.ofDays(30);

    private static final int PAGE = 500;
    private static final int MOST_INCIDENTS = 20_000;

    private final Incidents incidents;

    public RuleRecords(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Of the incidents that were opened within {@link #REACH}, by rule; rules without any are left out. */
    public List<RuleRecord> until(Instant now) {
        Map<RuleId, List<Incident>> byRule = new TreeMap<>(Comparator.comparing(RuleId::value));
        for (Incident incident : since(now.minus(REACH))) {
            byRule.computeIfAbsent(incident.rule(), rule -> new ArrayList<>()).add(incident);
        }
        return byRule.entrySet().stream()
                .map(entry -> record(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Incident> since(Instant begin) {
        List<Incident> found = new ArrayList<>();
        @Nullable IncidentId before = null;
        List<Incident> page;
        do {
            page = incidents.search(IncidentFilter.ALL, before, PAGE);
            page.stream()
                    .filter(incident -> !incident.openedAt().isBefore(begin))
                    .forEach(found::add);
            before = page.isEmpty() ? before : page.getLast().id();
        } while (page.size() == PAGE
                && found.size() < MOST_INCIDENTS
                && !page.getLast().openedAt().isBefore(begin));
        return found;
    }

    private static RuleRecord record(RuleId rule, List<Incident> all) {
        List<Incident> over =
                all.stream().filter(incident -> !incident.isOpen()).toList();
        long noisy = over.stream().filter(RuleRecords::isNoise).count();
        return new RuleRecord(
                rule,
                all.size(),
                all.size() - over.size(),
                mean(all.stream()
                        .flatMap(incident -> toDetect(incident).stream())
                        .toList()),
                mean(over.stream()
                        .flatMap(incident -> toRepair(incident).stream())
                        .toList()),
                over.isEmpty() ? null : (double) noisy / over.size(),
                all.stream().mapToInt(Incident::reopened).sum());
    }

    private static boolean isNoise(Incident incident) {
        return incident.resolution() == Resolution.FALSE_POSITIVE || incident.resolution() == Resolution.EXPECTED;
    }

    private static Optional<Duration> toDetect(Incident incident) {
        return incident.failures().stream()
                .map(FailingPartition::partition)
                .filter(PartitionKey.Window.class::isInstance)
                .map(partition -> ((PartitionKey.Window) partition).until())
                .min(Comparator.naturalOrder())
                .map(end -> Duration.between(end, incident.openedAt()))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }

    private static Optional<Duration> toRepair(Incident incident) {
        boolean mended = incident.resolution() == Resolution.HEALED || incident.resolution() == Resolution.FIXED;
        Instant resolved = incident.resolvedAt();
        return mended && resolved != null
                ? Optional.of(Duration.between(incident.openedAt(), resolved))
                : Optional.empty();
    }

    private static @Nullable Duration mean(List<Duration> times) {
        return times.isEmpty()
                ? null
                : times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size());
    }
}
