package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds back messages about silenced incidents. When the silence is over, what still matters is sent: of an incident
 * that came and went meanwhile nothing, of one that was known before and is over only its end.
 */
public final class Quiet {
    private final Silences silences;
    private final Incidents incidents;
    private final Outbox outbox;

    public Quiet(Silences silences, Incidents incidents, Outbox outbox) {
        this.silences = silences;
        this.incidents = incidents;
        this.outbox = outbox;
    }

    /** What may be sent now; the others are held or, where they matter no more, given up. */
    List<Delivery> pass(List<Delivery> due, Instant now) {
        List<Silence> active = silences.notOver(now).stream()
                .filter(silence -> silence.isActive(now))
                .toList();
        return due.stream().filter(delivery -> passes(delivery, active, now)).toList();
    }

    private boolean passes(Delivery delivery, List<Silence> active, Instant now) {
        Optional<Incident> incident = incidents.find(delivery.incident());
        Optional<Instant> until = incident.flatMap(silenced -> active.stream()
                .filter(silence -> silence.covers(silenced))
                .map(Silence::until)
                .max(Comparator.naturalOrder()));
        if (until.isPresent()) {
            outbox.update(delivery.held(until.get()));
            return false;
        }
        if (incident.filter(Incident::isOpen).isEmpty() && mattersNoMore(delivery)) {
            outbox.update(delivery.silenced(now));
            return false;
        }
        return true;
    }

    /** Whether a message about an incident that is over is left from a silence and tells nothing that is of use now. */
    private boolean mattersNoMore(Delivery delivery) {
        List<Delivery> lane = outbox.lane(delivery.receiver(), delivery.incident());
        boolean afterSilence = delivery.status() == Delivery.Status.HELD
                || lane.stream().anyMatch(other -> other.status() == Delivery.Status.SILENCED);
        return afterSilence
                && switch (delivery.change()) {
                    case RESOLVED -> lane.stream().noneMatch(other -> other.status() == Delivery.Status.SENT);
                    case OPENED, REOPENED, ACKNOWLEDGED, PARTITION_ADDED, PARTITION_HEALED, COMMENTED -> true;
                };
    }
}
