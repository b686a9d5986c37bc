package io.tidemark.web.ui.route;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.core.route.RouteTree;
import io.tidemark.web.ui.part.RowButton;

/** The buttons at a route of the list. */
final class RouteButtons extends Span {
    RouteButtons(Route route, RouteTaken taken, RouteActions actions) {
        addClassNames("tm-end", "tm-route-buttons");
        if (actions.mayChange()) {
            boolean root = route.name().equals(RouteTree.ROOT);
            if (!root) {
                add(named("↑", "Move " + route.name() + " up", () -> actions.move(route, -1)));
                add(named("↓", "Move " + route.name() + " down", () -> actions.move(route, 1)));
            }
            add(RowButton.of("Edit", () -> actions.edit(route)));
            add(RowButton.of("Add below", () -> actions.addBelow(route)));
            if (!root) {
                add(RowButton.of("Remove", () -> actions.remove(route)));
            }
        }
        add(RowButton.of("Send test", () -> actions.test(taken)));
    }

    private static Button named(String sign, String name, Runnable action) {
        Button button = RowButton.of(sign, action);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
