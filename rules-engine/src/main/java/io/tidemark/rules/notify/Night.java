package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds back, in the quiet hours of their route, messages that can wait, to be told in one digest afterwards. */
final class Night {
    private final Routes routes;
    private final Outbox outbox;

    Night(Routes routes, Outbox outbox) {
        this.routes = routes;
        this.outbox = outbox;
    }

    /** What may be sent now. */
    List<Due> pass(List<Due> due, Instant now) {
        RouteTree tree = routes.tree();
        return due.stream().filter(one -> passes(one, tree, now)).toList();
    }

    private boolean passes(Due due, RouteTree tree, Instant now) {
        Delivery delivery = due.delivery();
        if (delivery.change() == IncidentEvent.Kind.DIGEST || due.incident().isEmpty()) {
            return true;
        }
        Incident incident = due.incident().get();
        Optional<Instant> end =
                tree.find(delivery.trace().route()).flatMap(route -> route.quietUntil(incident.severity(), now));
        end.ifPresent(until -> outbox.replace(
                delivery, delivery.held(until, "quiet|" + delivery.trace().route())));
        return end.isEmpty();
    }
}
