package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the incidents: opens, extends, heals, reopens and expires them as verdicts come in. Verdicts of one dataset are
 * to come from one caller at a time; people may act meanwhile.
 */
public final class IncidentDesk {
    /** How long an event, which nothing can heal, stays open. */
    public static final Duration EVENTS_EXPIRE_AFTER = Duration.ofHours(24);

    /** How far back an incident is remembered to be reopened. */
    static final Duration MEMORY = Duration.ofDays(30);

    private static final int PAGE = 200;

    private final Incidents incidents;

    public IncidentDesk(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Applies verdicts in their order and tells what changed by them. */
    public List<IncidentChange> apply(Collection<Verdict> verdicts, Instant now) {
        Map<Matter, List<Verdict>> matters = new LinkedHashMap<>();
        for (Verdict verdict : verdicts.stream().filter(IncidentDesk::counts).toList()) {
            matters.computeIfAbsent(Matter.of(verdict), matter -> new ArrayList<>())
                    .add(verdict);
        }
        Map<DatasetId, Map<Matter, List<Incident>>> known = new HashMap<>();
        List<IncidentChange> changes = new ArrayList<>();
        matters.forEach((matter, about) -> Retry.whileStale(
                () -> settle(matter, about, known, changes, now), () -> known.remove(matter.dataset())));
        return List.copyOf(changes);
    }

    /** What is found in shadow opens nothing; that all is well again may end what was opened before. */
    private static boolean counts(Verdict verdict) {
        return verdict.alerts() || !verdict.isViolated();
    }

    /** Resolves the incidents on events that are a day old. */
    public List<IncidentChange> expire(Instant now) {
        List<IncidentChange> changes = new ArrayList<>();
        @Nullable IncidentId before = null;
        List<Incident> page;
        do {
            page = incidents.search(IncidentFilter.OPEN, before, PAGE);
            for (Incident incident : page) {
                before = incident.id();
                if (isExpired(incident, now)) {
                    Retry.whileStale(() -> expire(incident.id(), now, changes), () -> {});
                }
            }
        } while (page.size() == PAGE);
        return List.copyOf(changes);
    }

    /** Somebody takes the incident on. */
    public IncidentChange acknowledge(IncidentId incident, String who, String note, Instant now) {
        return new DeskAction(incidents, incident, now).acknowledge(who, note);
    }

    /** Somebody ends the incident. */
    public IncidentChange resolve(IncidentId incident, String who, Resolution resolution, String note, Instant now) {
        return new DeskAction(incidents, incident, now).resolve(who, resolution, note);
    }

    /** Somebody puts the incident into somebody's hands; empty for nobody's. */
    public IncidentChange assign(IncidentId incident, String who, String assignee, String note, Instant now) {
        return new DeskAction(incidents, incident, now).assign(who, assignee, note);
    }

    /** Somebody says something about the incident. */
    public IncidentChange comment(IncidentId incident, String who, String note, Instant now) {
        return new DeskAction(incidents, incident, now).comment(who, note);
    }

    private void settle(
            Matter matter,
            List<Verdict> verdicts,
            Map<DatasetId, Map<Matter, List<Incident>>> known,
            List<IncidentChange> changes,
            Instant now) {
        Map<Matter, List<Incident>> ofDataset =
                known.computeIfAbsent(matter.dataset(), dataset -> byMatter(dataset, now));
        Docket docket = new Docket(ofDataset.getOrDefault(matter, List.of()), incidents::nextId, now);
        docket.apply(verdicts);
        for (Draft draft : docket.changed()) {
            changes.addAll(save(incidents, draft));
        }
    }

    private Map<Matter, List<Incident>> byMatter(DatasetId dataset, Instant now) {
        Map<Matter, List<Incident>> found = new HashMap<>();
        for (Incident incident : incidents.ofDataset(dataset, now.minus(MEMORY))) {
            found.computeIfAbsent(Matter.of(incident), matter -> new ArrayList<>())
                    .add(incident);
        }
        return found;
    }

    private void expire(IncidentId id, Instant now, List<IncidentChange> changes) {
        incidents.find(id).filter(incident -> isExpired(incident, now)).ifPresent(incident -> {
            Draft draft = new Draft(incident, now);
            draft.resolve(IncidentEvent.OURSELVES, Resolution.EXPIRED, "a day has gone by since");
            changes.addAll(save(incidents, draft));
        });
    }

    static boolean isExpired(Incident incident, Instant now) {
        Instant newest = incident.failures().stream()
                .map(FailingPartition::since)
                .max(Instant::compareTo)
                .orElse(incident.openedAt());
        return incident.isOpen() && incident.type().isEvent() && !now.isBefore(newest.plus(EVENTS_EXPIRE_AFTER));
    }

    static List<IncidentChange> save(Incidents incidents, Draft draft) {
        Incident saved = incidents.save(draft.incident());
        incidents.addEvents(draft.events());
        return draft.events().stream()
                .map(event -> new IncidentChange(saved, event))
                .toList();
    }
}
