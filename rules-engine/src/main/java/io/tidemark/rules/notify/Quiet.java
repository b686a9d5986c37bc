package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds back messages about silenced incidents, and gives up what is of no use any more: of an incident that came and
 * went in silence nothing is told, of one that was known before and is over only its end.
 */
final class Quiet {
    private final Silences silences;
    private final Outbox outbox;

    Quiet(Silences silences, Outbox outbox) {
        this.silences = silences;
        this.outbox = outbox;
    }

    /** What may be sent now. */
    List<Due> pass(List<Due> due, Instant now) {
        List<Silence> active = silences.notOver(now).stream()
                .filter(silence -> silence.isActive(now))
                .toList();
        return due.stream().filter(one -> passes(one, active, now)).toList();
    }

    private boolean passes(Due due, List<Silence> active, Instant now) {
        Delivery delivery = due.delivery();
        Optional<Instant> until = due.incident()
                .flatMap(silenced -> active.stream()
                        .filter(silence -> silence.covers(silenced)
                                || due.cause().filter(silence::covers).isPresent())
                        .map(Silence::until)
                        .max(Comparator.naturalOrder()));
        boolean isDigest = delivery.change() == IncidentEvent.Kind.DIGEST;
        if (until.isPresent() && !isDigest) {
            outbox.replace(delivery, delivery.held(until.get()));
            return false;
        }
        if (new Relevance(due, outbox).isGone()) {
            outbox.replace(delivery, delivery.silenced(now));
            return false;
        }
        return true;
    }
}
