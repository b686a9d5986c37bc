package io.tidemark.web.ui.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.core.route.RouteTree;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import java.util.List;

/** The routes, each below and to the right of the one above it. */
final class RouteList extends Div {
    private final transient RouteTree tree;
    private final transient List<ReceiverId> known;
    private final transient RouteActions actions;

    RouteList(RouteTree tree, List<ReceiverId> known, RouteActions actions) {
        this.tree = tree;
        this.known = known;
        this.actions = actions;
        addClassName("tm-tree");
        add(line(tree.root()));
    }

    private Div line(Route route) {
        Span name = new Span(route.name());
        name.addClassName("tm-strong");
        Div head = Texts.row(name);
        List<String> conditions = RouteWords.conditions(route.match());
        conditions.forEach(condition -> head.add(new Tag(condition)));
        if (conditions.isEmpty()) {
            head.add(Texts.muted("every incident"));
        }
        if (route.continues()) {
            head.add(new Tag(Tone.BLUE, "continues"));
        }
        tree.find(route.name()).ifPresent(taken -> head.add(new RouteButtons(route, taken, actions)));
        Div node = new Div(head, Texts.muted("tells " + receivers(route)));
        node.addClassName("tm-tree-node");
        RouteWords.ways(route.options()).forEach(way -> node.add(new Div(Texts.muted(way))));
        Div all = new Div(node);
        if (!route.routes().isEmpty()) {
            Div children = new Div();
            children.addClassName("tm-tree-children");
            route.routes().forEach(child -> children.add(line(child)));
            all.add(children);
        }
        return all;
    }

    private String receivers(Route route) {
        List<ReceiverId> named = route.options().receivers();
        if (named != null) {
            List<ReceiverId> gone =
                    named.stream().filter(id -> !known.contains(id)).toList();
            return RouteWords.names(named)
                    + (gone.isEmpty() ? "" : " (there is no receiver " + RouteWords.names(gone) + ")");
        }
        return tree.find(route.name())
                .map(RouteTaken::options)
                .map(options -> options.receivers() == null
                        ? "every receiver that wants to hear of it"
                        : RouteWords.names(options.receivers()) + ", as above")
                .orElse("nobody");
    }
}
