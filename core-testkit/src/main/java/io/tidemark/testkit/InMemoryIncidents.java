package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.StaleIncidentException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Incidents in memory. */
public final class InMemoryIncidents implements Incidents {
    private final NavigableMap<IncidentId, Incident> incidents = new ConcurrentSkipListMap<>();
    private final List<IncidentEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicLong last = new AtomicLong();

    @Override
    public IncidentId nextId() {
        return new IncidentId(last.incrementAndGet());
    }

    @Override
    public synchronized Incident save(Incident incident) {
        int stored = find(incident.id()).map(Incident::version).orElse(0);
        if (stored != incident.version()) {
            throw new StaleIncidentException(incident.id());
        }
        Incident saved = withVersion(incident, stored + 1);
        incidents.put(incident.id(), saved);
        return saved;
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    @Override
    public List<Incident> find(Collection<IncidentId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Incident> ofDataset(DatasetId dataset, Instant updatedSince) {
        return incidents.values().stream()
                .filter(incident -> incident.dataset().equals(dataset))
                .filter(incident -> incident.isOpen() || !incident.updatedAt().isBefore(updatedSince))
                .toList();
    }

    @Override
    public List<Incident> openOf(Collection<DatasetId> datasets) {
        return incidents.values().stream()
                .filter(incident -> incident.isOpen() && datasets.contains(incident.dataset()))
                .toList();
    }

    @Override
    public List<Incident> impactedBy(IncidentId cause) {
        return incidents.values().stream()
                .filter(incident -> cause.equals(incident.cause()))
                .toList();
    }

    @Override
    public Map<IncidentId, Integer> countImpacted(Collection<IncidentId> causes) {
        Map<IncidentId, Integer> counts = new HashMap<>();
        for (IncidentId cause : causes) {
            int datasets = (int) impactedBy(cause).stream()
                    .filter(Incident::isOpen)
                    .map(Incident::dataset)
                    .distinct()
                    .count();
            if (datasets > 0) {
                counts.put(cause, datasets);
            }
        }
        return counts;
    }

    @Override
    public List<Incident> search(IncidentFilter filter, @Nullable IncidentId before, int limit) {
        return newestFirst(filter)
                .filter(incident -> before == null || incident.id().compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Incident> page(IncidentFilter filter, int offset, int limit) {
        return newestFirst(filter).skip(offset).limit(limit).toList();
    }

    @Override
    public int count(IncidentFilter filter) {
        return (int) newestFirst(filter).count();
    }

    @Override
    public void addEvents(List<IncidentEvent> added) {
        events.addAll(added);
    }

    @Override
    public List<IncidentEvent> events(IncidentId incident) {
        return events.stream()
                .filter(event -> event.incident().equals(incident))
                .sorted(Comparator.comparing(IncidentEvent::at))
                .toList();
    }

    /** All incidents, oldest first. */
    public List<Incident> all() {
        return List.copyOf(incidents.values());
    }

    void forget(SourceId source) {
        incidents.values().removeIf(incident -> incident.dataset().source().equals(source));
        events.removeIf(event -> !incidents.containsKey(event.incident()));
    }

    private Stream<Incident> newestFirst(IncidentFilter filter) {
        return incidents.descendingMap().values().stream().filter(incident -> fits(incident, filter));
    }

    private static boolean fits(Incident incident, IncidentFilter filter) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        DatasetId dataset = filter.dataset();
        return (filter.statuses().isEmpty() || filter.statuses().contains(incident.status()))
                && (filter.atLeast() == null || incident.severity().compareTo(filter.atLeast()) >= 0)
                && !(filter.rootsOnly() && incident.isImpacted())
                && (filter.assignee() == null || incident.assignee().equalsIgnoreCase(filter.assignee()))
                && (dataset == null || dataset.equals(incident.dataset()))
                && Stream.of(incident.title(), incident.dataset(), incident.rule())
                        .anyMatch(
                                part -> part.toString().toLowerCase(Locale.ROOT).contains(text));
    }

    private static Incident withVersion(Incident incident, int version) {
        return new Incident(
                incident.id(),
                incident.dataset(),
                incident.rule(),
                incident.type(),
                incident.column(),
                incident.severity(),
                incident.status(),
                incident.title(),
                incident.failures(),
                incident.openedAt(),
                incident.updatedAt(),
                incident.acknowledgedBy(),
                incident.assignee(),
                incident.resolvedAt(),
                incident.resolution(),
                incident.reopened(),
                incident.cause(),
                version);
    }
}
