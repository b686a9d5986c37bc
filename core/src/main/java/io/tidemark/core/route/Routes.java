package io.tidemark.core.route;

/** Port: the tree of routes. */
public interface Routes {
    /** The tree, {@link RouteTree#USUAL} as long as nobody made another. */
    RouteTree tree();

    void save(RouteTree tree);
}
