package io.tidemark.core.route;

import io.tidemark.core.incident.ReceiverId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A route as files, the API and the store write it; what is left out is as on the route above.
 *
 * @param name {@code root} for the root; for others made of the place in the tree when left out
 * @param continues whether routes after it may be taken, too; no when left out
 */
public record RouteForm(
        @Nullable String name,
        @Nullable MatchForm match,
        @Nullable Boolean continues,
        @Nullable List<String> receivers,
        @Nullable List<GroupLabel> groupBy,
        @Nullable String groupWait,
        @Nullable String groupInterval,
        @Nullable String repeatInterval,
        @Nullable Boolean resolved,
        @Nullable QuietForm quiet,
        @Nullable List<EscalationForm> escalate,
        @Nullable List<RouteForm> routes) {
    /** The tree below this root; what does not fit is an IllegalArgumentException naming the field. */
    public Route root() {
        return route(RouteTree.ROOT);
    }

    public static RouteForm of(Route route) {
        RouteOptions options = route.options();
        List<ReceiverId> named = options.receivers();
        return new RouteForm(
                route.name(),
                MatchForm.of(route.match()),
                route.continues() ? Boolean.TRUE : null,
                named == null ? null : named.stream().map(ReceiverId::value).toList(),
                options.groupBy(),
                Span.text(options.groupWait()),
                Span.text(options.groupInterval()),
                Span.text(options.repeatInterval()),
                options.resolved(),
                QuietForm.of(options.quiet()),
                options.escalation() == null
                        ? null
                        : options.steps().stream().map(EscalationForm::of).toList(),
                route.routes().isEmpty()
                        ? null
                        : route.routes().stream().map(RouteForm::of).toList());
    }

    private Route route(String place) {
        String own = name == null ? place : name;
        List<RouteForm> children = routes == null ? List.of() : routes;
        try {
            return new Route(
                    own,
                    match == null ? RouteMatch.ALL : match.match(),
                    continues != null && continues,
                    options(),
                    IntStream.range(0, children.size())
                            .mapToObj(at -> children.get(at).route(place + "." + (at + 1)))
                            .toList());
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(why.startsWith("route ") ? why : "route " + own + ": " + why, e);
        }
    }

    private RouteOptions options() {
        return new RouteOptions(
                receivers == null
                        ? null
                        : receivers.stream().map(ReceiverId::new).toList(),
                groupBy,
                Span.read("groupWait", groupWait),
                Span.read("groupInterval", groupInterval),
                Span.read("repeatInterval", repeatInterval),
                resolved,
                quiet == null ? null : quiet.hours(),
                escalate == null
                        ? null
                        : escalate.stream().map(EscalationForm::step).toList());
    }
}
