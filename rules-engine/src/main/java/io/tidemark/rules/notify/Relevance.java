package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Outbox;
import java.util.List;
import java.util.Optional;

/** Whether a message still tells its receiver something of use. */
final class Relevance {
    private final Due due;
    private final Outbox outbox;

    Relevance(Due due, Outbox outbox) {
        this.due = due;
        this.outbox = outbox;
    }

    boolean isGone() {
        return switch (due.delivery().change()) {
            case DIGEST -> false;
            case ESCALATED, REMINDED -> isToldUpstream() || !isUntaken();
            case OPENED, REOPENED, SURFACED -> isToldUpstream() || (isOver() && wasQuiet(lane()));
            case PARTITION_ADDED, PARTITION_HEALED, COMMENTED, ASSIGNED, IMPACTED -> isOver() && wasQuiet(lane());
            case ACKNOWLEDGED -> {
                List<Delivery> lane = lane();
                yield neverTold(lane) || (isOver() && wasQuiet(lane));
            }
            case RESOLVED -> {
                List<Delivery> lane = lane();
                yield neverTold(lane)
                        || (isOver() && wasQuiet(lane) && lane.stream().noneMatch(Relevance::isTold));
            }
        };
    }

    /** Whether its receiver hears of the incident that this one follows from. */
    private boolean isToldUpstream() {
        return due.incident()
                .flatMap(incident -> Optional.ofNullable(incident.cause()))
                .filter(cause -> outbox.lane(due.delivery().receiver(), cause).stream()
                        .anyMatch(told -> told.change().isBeginning() || (isCall(due.delivery()) && isCall(told))))
                .isPresent();
    }

    private boolean isUntaken() {
        return due.incident()
                .filter(incident -> incident.status() == IncidentStatus.OPEN)
                .isPresent();
    }

    private boolean isOver() {
        return due.incident().filter(Incident::isOpen).isEmpty();
    }

    /** What its receiver was to hear of the incident since it was last opened. */
    private List<Delivery> lane() {
        return outbox.lane(due.delivery().receiver(), due.delivery().incident()).stream()
                .filter(other ->
                        MessageKey.isSameLife(other.key(), due.delivery().key()))
                .toList();
    }

    private boolean wasQuiet(List<Delivery> lane) {
        return due.delivery().status() == Delivery.Status.HELD
                || lane.stream().anyMatch(other -> other.status() == Delivery.Status.SILENCED && !isCall(other));
    }

    /** Reminders and escalations are taken back by whoever acknowledges, not by a silence. */
    private static boolean isCall(Delivery delivery) {
        return delivery.change() == IncidentEvent.Kind.ESCALATED || delivery.change() == IncidentEvent.Kind.REMINDED;
    }

    /** Whether all that was to be told before was taken back. */
    private boolean neverTold(List<Delivery> lane) {
        List<Delivery> before =
                lane.stream().filter(other -> other.id() < due.delivery().id()).toList();
        return !before.isEmpty() && before.stream().allMatch(other -> other.status() == Delivery.Status.SILENCED);
    }

    private static boolean isTold(Delivery delivery) {
        return delivery.status() == Delivery.Status.SENT || delivery.status() == Delivery.Status.DIGESTED;
    }
}
