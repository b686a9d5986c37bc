package io.tidemark.rules.notify;

import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All receivers, and the routes that lead to them. */
record Addressees(List<Receiver> all, RouteTree tree) {
    /** Who hears of such an incident. */
    Hearing hearing(RouteSubject subject) {
        Set<ReceiverId> atOnce = new HashSet<>();
        Set<ReceiverId> atLast = new HashSet<>();
        tree.take(subject).forEach(taken -> {
            taken.receivers(all, subject).forEach(receiver -> atOnce.add(receiver.id()));
            taken.options().steps().forEach(step -> atLast.addAll(step.receivers()));
        });
        atLast.addAll(atOnce);
        return new Hearing(atOnce, atLast);
    }
}
