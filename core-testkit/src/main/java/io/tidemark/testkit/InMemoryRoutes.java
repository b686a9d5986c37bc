package io.tidemark.testkit;

import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;

/** The tree of routes in memory. */
public final class InMemoryRoutes implements Routes {
    private volatile RouteTree tree = RouteTree.USUAL;

    @Override
    public RouteTree tree() {
        return tree;
    }

    @Override
    public void save(RouteTree changed) {
        tree = changed;
    }
}
