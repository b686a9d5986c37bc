package io.tidemark.rules.desk;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups verdicts of the past into incidents as the desk does, and keeps nothing. */
public final class IncidentReplay {
    private final Map<Matter, List<Incident>> known = new HashMap<>();
    private long opened;

    /** Applies a verdict of that moment; gives the incident that it opened or extended, where it did. */
    public Optional<Incident> apply(Verdict verdict, Instant now) {
        List<Incident> matter = known.computeIfAbsent(Matter.of(verdict), one -> new ArrayList<>());
        matter.replaceAll(incident -> IncidentDesk.isExpired(incident, now) ? expired(incident, now) : incident);
        List<Incident> remembered = matter.stream()
                .filter(incident -> incident.isOpen() || !incident.updatedAt().isBefore(now.minus(IncidentDesk.MEMORY)))
                .toList();
        Docket docket = new Docket(remembered, () -> new IncidentId(++opened), now);
        docket.apply(List.of(verdict));
        List<Incident> changed = docket.changed().stream().map(Draft::incident).toList();
        changed.forEach(incident -> {
            matter.removeIf(other -> other.id().equals(incident.id()));
            matter.add(incident);
        });
        return verdict.isViolated() ? changed.stream().findFirst() : Optional.empty();
    }

    /** How many incidents there were. */
    public int count() {
        return Math.toIntExact(opened);
    }

    private static Incident expired(Incident incident, Instant now) {
        Draft draft = new Draft(incident, now);
        draft.resolve(IncidentEvent.OURSELVES, Resolution.EXPIRED, "a day has gone by since");
        return draft.incident();
    }
}
