package io.tidemark.rules.desk;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Ends the snoozes that last until the next partition, once one that is later than all that failed is judged. */
public final class SnoozeEnd {
    private final Silences silences;
    private final Incidents incidents;

    public SnoozeEnd(Silences silences, Incidents incidents) {
        this.silences = silences;
        this.incidents = incidents;
    }

    public void after(Collection<Verdict> verdicts, Instant now) {
        if (verdicts.isEmpty()) {
            return;
        }
        for (Silence silence : silences.notOver(now)) {
            IncidentId snoozed = silence.incident();
            if (silence.untilNextPartition() && snoozed != null) {
                incidents
                        .find(snoozed)
                        .filter(incident -> verdicts.stream().anyMatch(verdict -> isNext(incident, verdict)))
                        .ifPresent(incident -> silences.end(silence.id(), now));
            }
        }
    }

    private static boolean isNext(Incident incident, Verdict verdict) {
        DatasetId dataset = verdict.dataset();
        return dataset.equals(incident.dataset())
                && !(verdict.outcome() instanceof Outcome.Skipped)
                && verdict.partition() instanceof PartitionKey.Window window
                && windows(incident).stream().allMatch(failed -> !window.from().isBefore(failed.until()));
    }

    /** The windows that had failed when it was snoozed, or since: an incident that goes on has a next partition, too. */
    private static List<PartitionKey.Window> windows(Incident incident) {
        return incident.failures().stream()
                .map(failure -> failure.partition())
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .toList();
    }
}
