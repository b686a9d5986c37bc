package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups incidents by their root in the lineage: of a loss upstream and all that follows from it receivers hear once. An
 * incident that follows from another one lives on, so that nothing is lost when that one ends. See decision 012.
 */
public final class LineageDesk {
    private static final int PAGE = 500;

    private final Incidents incidents;
    private final Lineage lineage;
    private final Predicate<Incident> isWatched;

    /** One for which each open incident may be a cause. */
    public LineageDesk(Incidents incidents, Lineage lineage) {
        this(incidents, lineage, incident -> true);
    }

    /** @param isWatched whether an incident can still end by itself; one that cannot explains nothing any more */
    public LineageDesk(Incidents incidents, Lineage lineage, Predicate<Incident> isWatched) {
        this.incidents = incidents;
        this.lineage = lineage;
        this.isWatched = isWatched;
    }

    /**
     * Groups what these changes are about anew; gives back what is to be announced, in its order. What begins and follows
     * from something upstream says so.
     */
    public List<IncidentChange> group(List<IncidentChange> changes, Instant now) {
        Set<DatasetId> moved =
                changes.stream().map(change -> change.incident().dataset()).collect(Collectors.toSet());
        List<IncidentChange> regrouped = moved.isEmpty() ? List.of() : regroup(moved, now);
        Map<IncidentId, Incident> impacted = regrouped.stream()
                .map(IncidentChange::incident)
                .filter(Incident::isImpacted)
                .collect(Collectors.toMap(Incident::id, Function.identity(), (older, newer) -> newer));
        List<IncidentChange> announced = new ArrayList<>();
        changes.forEach(change -> announced.add(
                change.event().kind().isBeginning()
                        ? new IncidentChange(
                                impacted.getOrDefault(change.incident().id(), change.incident()), change.event())
                        : change));
        announced.addAll(regrouped);
        return List.copyOf(announced);
    }

    /**
     * Groups all open incidents anew: for edges that came or went, for a failure that is another one than it was without an
     * event, and for what two servers did at one time.
     */
    public List<IncidentChange> regroup(Instant now) {
        Set<DatasetId> all = new HashSet<>();
        @Nullable IncidentId before = null;
        List<Incident> page;
        do {
            page = incidents.search(IncidentFilter.OPEN, before, PAGE);
            page.forEach(incident -> all.add(incident.dataset()));
            before = page.isEmpty() ? before : page.getLast().id();
        } while (page.size() == PAGE);
        return all.isEmpty() ? List.of() : regroup(all, now);
    }

    private List<IncidentChange> regroup(Collection<DatasetId> moved, Instant now) {
        LineageGraph graph = LineageGraph.around(lineage, moved);
        Set<DatasetId> below = graph.below();
        Set<DatasetId> looked = new LinkedHashSet<>(graph.datasets());
        looked.addAll(below);
        List<Incident> open = incidents.openOf(looked);
        Causes causes = new Causes(graph, open, isWatched);
        List<IncidentChange> changes = new ArrayList<>();
        for (Incident incident : open) {
            if (below.contains(incident.dataset())) {
                Optional<Incident> root = causes.root(incident);
                if (!root.map(Incident::id).equals(Optional.ofNullable(incident.cause()))) {
                    changes.addAll(follow(incident, root, now));
                }
            }
        }
        return changes;
    }

    private List<IncidentChange> follow(Incident incident, Optional<Incident> root, Instant now) {
        List<IncidentChange> changes = new ArrayList<>();
        Retry.whileStale(
                () -> incidents
                        .find(incident.id())
                        .filter(fresh -> isNews(fresh, root))
                        .ifPresent(fresh -> {
                            Draft draft = new Draft(fresh, now);
                            root.ifPresentOrElse(draft::follow, () -> draft.surface(why(fresh)));
                            changes.addAll(IncidentDesk.save(incidents, draft));
                        }),
                changes::clear);
        return changes;
    }

    /** Another server may have done it meanwhile. */
    private static boolean isNews(Incident fresh, Optional<Incident> root) {
        return fresh.isOpen() && !root.map(Incident::id).equals(Optional.ofNullable(fresh.cause()));
    }

    private String why(Incident impacted) {
        Optional<Incident> cause = Optional.ofNullable(impacted.cause()).flatMap(incidents::find);
        return cause.map(known -> known.id() + " upstream "
                        + (known.isOpen() ? "does not explain it any more" : "is over") + ", and this still fails")
                .orElse("nothing upstream explains it any more");
    }
}
