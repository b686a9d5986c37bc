package io.tidemark.rules.notify;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.RouteTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All receivers, and the routes that lead to them. */
record Addressees(List<Receiver> all, RouteTree tree, RouteSubjects subjects) {
    RouteSubject subject(Incident incident) {
        return subjects.of(incident);
    }

    /** Who hears of what the incident follows from, and so not of it. */
    Hearing upstream(Incident incident) {
        return subjects.cause(incident).map(this::hearing).orElse(Hearing.NOBODY);
    }

    private Hearing hearing(Incident incident) {
        RouteSubject subject = subjects.of(incident);
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
