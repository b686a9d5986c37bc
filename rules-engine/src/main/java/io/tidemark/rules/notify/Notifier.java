package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a message into the outbox for each receiver that the routes lead a change to, to be sent later. */
public final class Notifier {
    private static final Set<IncidentEvent.Kind> OF_TIME =
            Set.of(IncidentEvent.Kind.ESCALATED, IncidentEvent.Kind.REMINDED);

    private static final Set<IncidentEvent.Kind> BEGINNINGS =
            Set.of(IncidentEvent.Kind.OPENED, IncidentEvent.Kind.REOPENED, IncidentEvent.Kind.SURFACED);

    private final Receivers receivers;
    private final Routes routes;
    private final Outbox outbox;
    private final Messages messages;
    private final LineageNotes lineage;
    private final RouteSubjects subjects;

    public Notifier(Receivers receivers, Routes routes, Outbox outbox, Incidents incidents, Installation installation) {
        this.receivers = receivers;
        this.routes = routes;
        this.outbox = outbox;
        this.messages = new Messages(installation);
        this.lineage = LineageNotes.NONE;
        this.subjects = RouteSubjects.withoutOwners(incidents);
    }

    private Notifier(Notifier other, LineageNotes lineage, RouteSubjects subjects) {
        this.receivers = other.receivers;
        this.routes = other.routes;
        this.outbox = other.outbox;
        this.messages = other.messages;
        this.lineage = lineage;
        this.subjects = subjects;
    }

    /**
     * One that says who is affected downstream.
     *
     * @param patience how long a beginning waits where something upstream may turn out to be its cause
     */
    public Notifier withLineage(Impacts impacts, Duration patience) {
        return new Notifier(this, LineageNotes.of(impacts, patience), subjects);
    }

    /** One whose routes look at owners and tags of datasets. */
    public Notifier withOwners(RouteSubjects known) {
        return new Notifier(this, lineage, known);
    }

    /** Announces changes in their order; one that was announced before adds nothing. */
    public void announce(List<IncidentChange> changes) {
        List<IncidentChange> announced = changes.stream()
                .filter(change ->
                        change.event().kind().isAnnounced() || change.event().kind() == IncidentEvent.Kind.IMPACTED)
                .toList();
        if (announced.isEmpty()) {
            return;
        }
        Addressees addressees = new Addressees(receivers.all(), routes.tree(), subjects.remembering());
        announced.forEach(change -> announce(change, addressees));
    }

    private IncidentChange told(IncidentChange change) {
        return change.event().kind().isBeginning() ? lineage.told(change) : change;
    }

    private void announce(IncidentChange change, Addressees addressees) {
        Incident incident = change.incident();
        Instant at = change.event().at();
        Announcement announcement = new Announcement(told(change), addressees, outbox, messages);
        List<Delivery> deliveries = new ArrayList<>();
        if (change.event().kind() == IncidentEvent.Kind.SURFACED) {
            outbox.withdraw(incident.id(), OF_TIME, at); // they begin again
        }
        switch (change.event().kind()) {
            case OPENED, REOPENED, SURFACED ->
                deliveries.addAll(announcement.beginning(lineage.patience(incident), addressees.upstream(incident)));
            case IMPACTED -> {
                Hearing upstream = addressees.upstream(incident);
                upstream.atOnce().forEach(receiver -> outbox.withdraw(incident.id(), receiver, BEGINNINGS, at));
                upstream.atLast().forEach(receiver -> outbox.withdraw(incident.id(), receiver, OF_TIME, at));
                announcement.regroup(lineage.patience(incident));
            }
            case ACKNOWLEDGED, RESOLVED -> {
                outbox.withdraw(incident.id(), OF_TIME, at);
                deliveries.addAll(announcement.sequel());
            }
            case PARTITION_ADDED, PARTITION_HEALED, COMMENTED, ASSIGNED, ESCALATED, REMINDED, DIGEST -> {}
        }
        if (!deliveries.isEmpty()) {
            outbox.add(deliveries);
        }
    }
}
