package io.tidemark.core.route;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A node of the tree of routes. An incident takes the deepest routes that fit; of routes side by side the first that
 * fits, and those after it as long as each {@code continues}.
 *
 * @param name tells it apart in the whole tree
 */
public record Route(String name, RouteMatch match, boolean continues, RouteOptions options, List<Route> routes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,62}");

    public Route {
        routes = List.copyOf(routes);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a route's name has lower-case letters, digits, '-', '_' and '.', starts"
                    + " with a letter and is at most 63 long; this one is not: " + name);
        }
    }
}
