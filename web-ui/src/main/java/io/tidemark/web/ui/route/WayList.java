package io.tidemark.web.ui.route;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.web.ui.part.Facts;
import io.tidemark.web.ui.words.Times;
import java.time.Instant;
import java.util.List;

/** The routes that an incident takes, and who is told when. */
final class WayList extends Div {
    WayList(List<RouteTaken> ways, RouteSubject subject, List<Receiver> all, Instant now) {
        ways.forEach(way -> add(facts(way, subject, all, now)));
    }

    private static Facts facts(RouteTaken way, RouteSubject subject, List<Receiver> all, Instant now) {
        Facts facts = new Facts()
                .fact("Route", String.join(" › ", way.path()))
                .fact(
                        "Told",
                        RouteWords.names(way.receivers(all, subject).stream()
                                .map(Receiver::id)
                                .toList()))
                .fact(
                        "When",
                        way.quietUntil(subject.severity(), now)
                                .map(until -> "it is quiet until " + Times.minute(until) + " UTC; then in one digest")
                                .orElse(
                                        way.options().isGrouped()
                                                ? "after "
                                                        + Times.span(
                                                                way.options().waits()) + ", with its group"
                                                : "at once"));
        way.options()
                .steps()
                .forEach(step -> facts.fact(
                        "After " + Times.span(step.after()),
                        RouteWords.names(step.receivers()) + ", when nobody took it on"));
        return facts;
    }
}
