package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a message into the outbox for each receiver that the routes lead a change to, to be sent later. */
public final class Notifier {
    private static final Set<IncidentEvent.Kind> OF_TIME =
            Set.of(IncidentEvent.Kind.ESCALATED, IncidentEvent.Kind.REMINDED);

    private static final Set<IncidentEvent.Kind> BEGINNINGS = Set.of(
            IncidentEvent.Kind.OPENED,
            IncidentEvent.Kind.REOPENED,
            IncidentEvent.Kind.SURFACED,
            IncidentEvent.Kind.ESCALATED,
            IncidentEvent.Kind.REMINDED);

    private final Receivers receivers;
    private final Routes routes;
    private final Outbox outbox;
    private final Messages messages;
    private final DigestEnd digests;
    private final LineageNotes lineage;

    public Notifier(Receivers receivers, Routes routes, Outbox outbox, Incidents incidents, Installation installation) {
        this.receivers = receivers;
        this.routes = routes;
        this.outbox = outbox;
        this.messages = new Messages(installation);
        this.digests = new DigestEnd(outbox, incidents, messages);
        this.lineage = LineageNotes.NONE;
    }

    private Notifier(Notifier other, LineageNotes lineage) {
        this.receivers = other.receivers;
        this.routes = other.routes;
        this.outbox = other.outbox;
        this.messages = other.messages;
        this.digests = other.digests;
        this.lineage = lineage;
    }

    /**
     * One that says who is affected downstream.
     *
     * @param patience how long a beginning waits where something upstream may turn out to be its cause
     */
    public Notifier withLineage(Impacts impacts, Duration patience) {
        return new Notifier(this, LineageNotes.of(impacts, patience));
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
        List<Receiver> all = receivers.all();
        RouteTree tree = routes.tree();
        announced.forEach(change -> announce(change, all, tree));
    }

    private IncidentChange told(IncidentChange change) {
        return Beginnings.isBeginning(change.event().kind()) ? lineage.told(change) : change;
    }

    private void announce(IncidentChange change, List<Receiver> all, RouteTree tree) {
        Announcement announcement = new Announcement(told(change), all, tree, outbox, messages);
        List<Delivery> deliveries = new ArrayList<>();
        switch (change.event().kind()) {
            case OPENED, REOPENED, SURFACED ->
                deliveries.addAll(announcement.beginning(lineage.patience(change.incident())));
            case IMPACTED ->
                outbox.withdraw(
                        change.incident().id(), BEGINNINGS, change.event().at());
            case ACKNOWLEDGED, RESOLVED -> {
                Incident incident = change.incident();
                outbox.withdraw(incident.id(), OF_TIME, change.event().at());
                deliveries.addAll(announcement.sequel());
                deliveries.addAll(digests.of(change, all));
            }
            case PARTITION_ADDED, PARTITION_HEALED, COMMENTED, ESCALATED, REMINDED, DIGEST -> {}
        }
        if (!deliveries.isEmpty()) {
            outbox.add(deliveries);
        }
    }
}
