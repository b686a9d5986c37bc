package io.tidemark.rules.desk;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident that is being changed, with the events that tell of it. */
final class Draft {
    private static final Comparator<FailingPartition> OLDEST_FIRST = Comparator.comparing((FailingPartition failing) ->
                    failing.partition() instanceof PartitionKey.Window window ? window.from() : Instant.MIN)
            .thenComparing(failing -> failing.partition().text());

    private final Instant now;
    private final List<IncidentEvent> events = new ArrayList<>();
    private Incident incident;
    private boolean changed;

    Draft(Incident incident, Instant now) {
        this.incident = incident;
        this.now = now;
    }

    static Draft opened(IncidentId id, Verdict verdict, Outcome.Violated violated, Instant now) {
        FailingPartition failing = failing(verdict, violated, now);
        Incident incident = new Incident(
                id,
                verdict.dataset(),
                verdict.rule(),
                verdict.type(),
                verdict.column(),
                verdict.severity(),
                IncidentStatus.OPEN,
                Title.of(verdict.type(), verdict.column(), List.of(failing)),
                List.of(failing),
                now,
                now,
                "",
                "",
                null,
                null,
                0,
                null,
                0);
        Draft draft = new Draft(incident, now);
        draft.changed = true;
        draft.note(IncidentEvent.Kind.OPENED, violated.message());
        return draft;
    }

    Incident incident() {
        return incident;
    }

    List<IncidentEvent> events() {
        return List.copyOf(events);
    }

    boolean isChanged() {
        return changed;
    }

    /** A partition that was not among the failing ones, or had healed, fails. */
    void add(Verdict verdict, Outcome.Violated violated) {
        replace(failing(verdict, violated, now));
        note(IncidentEvent.Kind.PARTITION_ADDED, verdict.partition().text() + ": " + violated.message());
    }

    /** A partition that fails already fails at a newer revision, too. */
    void update(FailingPartition before, Verdict verdict, Outcome.Violated violated) {
        replace(new FailingPartition(
                before.partition(),
                verdict.revision(),
                violated.observed(),
                violated.expected(),
                violated.message(),
                before.since(),
                null));
    }

    /** A partition that failed passes, with what was observed now. */
    void heal(FailingPartition failing, double observed) {
        replace(healed(failing, now));
        String evidence = failing.partition().text() + " passes again" + Evidence.of(failing.observed(), observed);
        note(IncidentEvent.Kind.PARTITION_HEALED, evidence);
        if (incident.isOpen() && incident.stillFailing().isEmpty()) {
            resolve(IncidentEvent.OURSELVES, Resolution.HEALED, "nothing fails any more; " + evidence);
        }
    }

    void resolve(String who, Resolution resolution, String note) {
        become(IncidentStatus.RESOLVED, incident.acknowledgedBy(), now, resolution, incident.reopened());
        note(IncidentEvent.Kind.RESOLVED, who, note);
    }

    void acknowledge(String who, String note) {
        become(IncidentStatus.ACKNOWLEDGED, who, null, null, incident.reopened());
        note(IncidentEvent.Kind.ACKNOWLEDGED, who, note);
    }

    void assign(String who, String assignee, String note) {
        changed = true;
        incident = incident.assignedTo(assignee, now);
        String to = assignee.isEmpty() ? "to nobody" : "to " + assignee;
        note(IncidentEvent.Kind.ASSIGNED, who, note.isBlank() ? to : to + ": " + note);
    }

    void comment(String who, String note) {
        become(
                incident.status(),
                incident.acknowledgedBy(),
                incident.resolvedAt(),
                incident.resolution(),
                incident.reopened());
        note(IncidentEvent.Kind.COMMENTED, who, note);
    }

    /** It comes back with this partition; others that somebody had declared done stay done. */
    void reopen(Verdict verdict, Outcome.Violated violated) {
        Instant ended = incident.resolvedAt() == null ? now : incident.resolvedAt();
        List<FailingPartition> done = incident.failures().stream()
                .map(failing -> failing.isHealed() ? failing : healed(failing, ended))
                .toList();
        become(done, verdict.severity(), null);
        become(IncidentStatus.OPEN, "", null, null, incident.reopened() + 1);
        replace(failing(verdict, violated, now));
        note(IncidentEvent.Kind.REOPENED, verdict.partition().text() + ": " + violated.message());
    }

    /** Receivers hear of the one upstream, from which it follows, and not of it. */
    void follow(Incident root) {
        caused(root.id());
        note(
                IncidentEvent.Kind.IMPACTED,
                "follows from " + root.id() + " upstream: " + root.dataset() + ": " + root.title());
    }

    /** It is its own again. */
    void surface(String why) {
        caused(null);
        String last = incident.stillFailing().isEmpty()
                ? ""
                : ": " + incident.stillFailing().getLast().message();
        note(IncidentEvent.Kind.SURFACED, why + last);
    }

    private static FailingPartition failing(Verdict verdict, Outcome.Violated violated, Instant now) {
        return new FailingPartition(
                verdict.partition(),
                verdict.revision(),
                violated.observed(),
                violated.expected(),
                violated.message(),
                now,
                null);
    }

    private static FailingPartition healed(FailingPartition failing, Instant at) {
        return new FailingPartition(
                failing.partition(),
                failing.revision(),
                failing.observed(),
                failing.expected(),
                failing.message(),
                failing.since(),
                at);
    }

    private void replace(FailingPartition failing) {
        List<FailingPartition> failures = new ArrayList<>(incident.failures());
        failures.removeIf(other -> other.partition().equals(failing.partition()));
        failures.add(failing);
        failures.sort(OLDEST_FIRST);
        with(failures, incident.severity());
    }

    private void with(List<FailingPartition> failures, Severity severity) {
        become(failures, severity, incident.cause());
    }

    private void caused(@Nullable IncidentId cause) {
        become(incident.failures(), incident.severity(), cause);
    }

    private void become(List<FailingPartition> failures, Severity severity, @Nullable IncidentId cause) {
        changed = true;
        incident = new Incident(
                incident.id(),
                incident.dataset(),
                incident.rule(),
                incident.type(),
                incident.column(),
                severity,
                incident.status(),
                Title.of(incident.type(), incident.column(), failures),
                failures,
                incident.openedAt(),
                now,
                incident.acknowledgedBy(),
                incident.assignee(),
                incident.resolvedAt(),
                incident.resolution(),
                incident.reopened(),
                cause,
                incident.version());
    }

    private void become(
            IncidentStatus status,
            String acknowledgedBy,
            @Nullable Instant resolvedAt,
            @Nullable Resolution resolution,
            int reopened) {
        if (status != incident.status() && !incident.status().mayBecome(status)) {
            throw new IllegalStateException(incident.id() + " is " + incident.status() + ", never becomes " + status);
        }
        changed = true;
        incident = new Incident(
                incident.id(),
                incident.dataset(),
                incident.rule(),
                incident.type(),
                incident.column(),
                incident.severity(),
                status,
                incident.title(),
                incident.failures(),
                incident.openedAt(),
                now,
                acknowledgedBy,
                incident.assignee(),
                resolvedAt,
                resolution,
                reopened,
                incident.cause(),
                incident.version());
    }

    private void note(IncidentEvent.Kind kind, String note) {
        note(kind, IncidentEvent.OURSELVES, note);
    }

    private void note(IncidentEvent.Kind kind, String actor, String note) {
        events.add(new IncidentEvent(incident.id(), now, kind, actor, note));
    }
}
