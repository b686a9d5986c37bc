package io.tidemark.rules.notify;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.lineage.Impact;
import io.tidemark.core.lineage.Impacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the lineage adds to messages: that a beginning waits for a cause upstream, and who is affected downstream. */
final class LineageNotes {
    /** Without lineage. */
    static final LineageNotes NONE = new LineageNotes(Optional.empty(), Duration.ZERO);

    private static final int NAMED = 3;

    private final Optional<Impacts> impacts;
    private final Duration patience;

    private LineageNotes(Optional<Impacts> impacts, Duration patience) {
        this.impacts = impacts;
        this.patience = patience;
    }

    static LineageNotes of(Impacts impacts, Duration patience) {
        return new LineageNotes(Optional.of(impacts), patience);
    }

    /** How long it is not told that the incident begins, as one upstream may turn out to be its cause. */
    Duration patience(Incident incident) {
        return impacts.filter(known -> known.mayHaveCause(incident)).isPresent() ? patience : Duration.ZERO;
    }

    /** The change, with what it follows from, or how many datasets downstream are affected and the first of them. */
    IncidentChange told(IncidentChange change) {
        Optional<Incident> cause = impacts.flatMap(known -> known.causeOf(change.incident()));
        if (cause.isPresent()) {
            Incident root = cause.get();
            return saying(
                    change, "It follows from " + root.id() + " upstream, " + root.dataset() + ": " + root.title());
        }
        return impacts.filter(known -> known.mayImpact(change.incident()))
                .map(known -> known.of(change.incident()))
                .filter(impact -> !impact.isEmpty())
                .map(impact -> saying(change, sentence(impact)))
                .orElse(change);
    }

    private static IncidentChange saying(IncidentChange change, String more) {
        IncidentEvent event = change.event();
        String note = event.note().isBlank() ? more : event.note() + ". " + more;
        return new IncidentChange(
                change.incident(), new IncidentEvent(event.incident(), event.at(), event.kind(), event.actor(), note));
    }

    private static String sentence(Impact impact) {
        List<DatasetId> failing = impact.failing();
        int all = Math.max(impact.downstream().size(), failing.size());
        String some = failing.isEmpty() || failing.size() == all ? "" : failing.size() + " of ";
        String verb = failing.isEmpty() ? " may be" : all == 1 ? " is" : " are";
        return some + Phrases.counted(all, "dataset") + " downstream" + verb + " affected: "
                + names(failing.isEmpty() ? impact.downstream() : failing);
    }

    private static String names(List<DatasetId> datasets) {
        String first = datasets.stream().limit(NAMED).map(DatasetId::value).collect(Collectors.joining(", "));
        int more = datasets.size() - NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
