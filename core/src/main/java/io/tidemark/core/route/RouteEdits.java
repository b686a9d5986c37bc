package io.tidemark.core.route;

import io.tidemark.core.dataset.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of single routes; each gives the tree that comes of it, checked as a whole. */
public record RouteEdits(RouteTree tree) {
    /** Another route in the place of that one; those below it stay. */
    public RouteTree change(String name, RouteForm to) {
        return edited(name, old -> with(to.root(), old.routes()));
    }

    /** One more below that one, after the others there. */
    public RouteTree add(String above, RouteForm form) {
        return edited(above, old -> {
            List<Route> below = new ArrayList<>(old.routes());
            below.add(form.root());
            return with(old, below);
        });
    }

    /** Without that one and those below it. */
    public RouteTree remove(String name) {
        return around(
                name,
                below -> below.stream()
                        .filter(route -> !route.name().equals(name))
                        .toList());
    }

    /** That one so many places later among those side by side, or earlier for less than 0; never beyond the ends. */
    public RouteTree move(String name, int by) {
        return around(name, below -> {
            List<Route> moved = new ArrayList<>(below);
            int from = moved.stream().map(Route::name).toList().indexOf(name);
            int to = Math.clamp((long) from + by, 0, moved.size() - 1);
            Collections.rotate(moved.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            return moved;
        });
    }

    private RouteTree around(String name, UnaryOperator<List<Route>> change) {
        if (name.equals(RouteTree.ROOT)) {
            throw new IllegalArgumentException("the root stays, and stays where it is; every incident takes it");
        }
        String above = find(name).path().reversed().get(1);
        return edited(above, old -> with(old, change.apply(old.routes())));
    }

    private RouteTree edited(String name, UnaryOperator<Route> change) {
        find(name);
        return new RouteTree(edit(tree.root(), name, change), Origin.USER);
    }

    private RouteTaken find(String name) {
        return tree.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no route '" + name + "' any more; somebody else changed the routes"));
    }

    private static Route edit(Route route, String name, UnaryOperator<Route> change) {
        return route.name().equals(name)
                ? change.apply(route)
                : with(
                        route,
                        route.routes().stream()
                                .map(child -> edit(child, name, change))
                                .toList());
    }

    private static Route with(Route route, List<Route> below) {
        return new Route(route.name(), route.match(), route.continues(), route.options(), below);
    }
}
