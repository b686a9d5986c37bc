package io.tidemark.web.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;

/** The tree of routes. */
@Schema(name = "Routes", description = "The tree of routes that incidents take to receivers.")
record RoutesView(
        @Schema(description = "`built_in` as long as nobody made routes: every receiver is told at once.")
        Origin origin,

        RouteForm root) {
    static RoutesView of(RouteTree tree) {
        return new RoutesView(tree.origin(), RouteForm.of(tree.root()));
    }
}
