package io.tidemark.web.ui.route;

import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteTaken;

/** What can be done with a route of the list. */
interface RouteActions {
    /** Whether the routes may be changed on the page. */
    boolean mayChange();

    void test(RouteTaken route);

    void edit(Route route);

    void addBelow(Route route);

    void move(Route route, int by);

    void remove(Route route);
}
