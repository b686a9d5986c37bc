package io.tidemark.core.route;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All routes, below a root that every incident takes. */
public record RouteTree(Route root, Origin origin) {
    public static final String ROOT = "root";

    /** Tells every receiver that wants to hear of an incident, at once. */
    public static final RouteTree USUAL =
            new RouteTree(new Route(ROOT, RouteMatch.ALL, false, RouteOptions.INHERITED, List.of()), Origin.BUILT_IN);

    private static final int DEEPEST = 10;

    public RouteTree {
        if (!root.match().equals(RouteMatch.ALL) || root.continues()) {
            throw new IllegalArgumentException(
                    "the root route takes every incident: it has no 'match' and no 'continues'");
        }
        check(root, new HashSet<>(), 1);
    }

    /** The routes that the incident takes, at least one. */
    public List<RouteTaken> take(RouteSubject incident) {
        return take(root, List.of(), RouteOptions.INHERITED, incident);
    }

    /** The route of that name with what it has from those above. */
    public Optional<RouteTaken> find(String name) {
        return find(root, name, List.of(), RouteOptions.INHERITED);
    }

    /** Every receiver that a route names. */
    public Set<ReceiverId> named() {
        Set<ReceiverId> named = new TreeSet<>();
        collect(root, named);
        return named;
    }

    /** The first that a route names and that is none of these. */
    public Optional<ReceiverId> firstUnknown(List<Receiver> receivers) {
        Set<ReceiverId> known = receivers.stream().map(Receiver::id).collect(Collectors.toSet());
        return named().stream().filter(id -> !known.contains(id)).findFirst();
    }

    private static List<RouteTaken> take(
            Route route, List<String> above, RouteOptions inherited, RouteSubject incident) {
        if (!route.match().fits(incident)) {
            return List.of();
        }
        List<String> path = below(above, route);
        RouteOptions options = route.options().over(inherited);
        List<RouteTaken> taken = new ArrayList<>();
        for (Route child : route.routes()) {
            List<RouteTaken> found = take(child, path, options, incident);
            taken.addAll(found);
            if (!found.isEmpty() && !child.continues()) {
                break;
            }
        }
        return taken.isEmpty() ? List.of(new RouteTaken(path, options)) : taken;
    }

    private static Optional<RouteTaken> find(Route route, String name, List<String> above, RouteOptions inherited) {
        List<String> path = below(above, route);
        RouteOptions options = route.options().over(inherited);
        if (route.name().equals(name)) {
            return Optional.of(new RouteTaken(path, options));
        }
        return route.routes().stream()
                .flatMap(child -> find(child, name, path, options).stream())
                .findFirst();
    }

    private static List<String> below(List<String> above, Route route) {
        List<String> path = new ArrayList<>(above);
        path.add(route.name());
        return path;
    }

    private static void check(Route route, Set<String> names, int depth) {
        if (!names.add(route.name())) {
            throw new IllegalArgumentException("two routes are named '" + route.name() + "'");
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("routes are at most " + DEEPEST + " deep");
        }
        route.routes().forEach(child -> check(child, names, depth + 1));
    }

    private static void collect(Route route, Set<ReceiverId> named) {
        List<ReceiverId> receivers = route.options().receivers();
        if (receivers != null) {
            named.addAll(receivers);
        }
        route.options().steps().forEach(step -> named.addAll(step.receivers()));
        route.routes().forEach(child -> collect(child, named));
    }
}
