package io.tidemark.rules.notify;

import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All receivers, and the routes that lead to them. */
record Addressees(List<Receiver> all, RouteTree tree) {
    /** Who is told of such an incident at once. */
    Set<ReceiverId> reached(RouteSubject subject) {
        return tree.take(subject).stream()
                .flatMap(taken -> taken.receivers(all, subject).stream())
                .map(Receiver::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
