package io.tidemark.web.ui.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Rules;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Who is told of which incident: the tree of routes, and the way that an incident would take. */
@com.vaadin.flow.router.Route(Links.ROUTES)
@PageTitle("Routes")
@PermitAll
final class RoutesView extends Div {
    private final transient Receivers receivers;
    private final transient ReceiverTest test;
    private final transient InstantSource clock;
    private final transient RouteTree tree;
    private final Div answer = new Div();

    RoutesView(Routes routes, Receivers receivers, Rules rules, ReceiverTest test, InstantSource clock) {
        this.receivers = receivers;
        this.test = test;
        this.clock = clock;
        this.tree = routes.tree();
        addClassName("tm-page");
        answer.addClassName("tm-stack");
        List<Receiver> all = receivers.all();
        RouteList list = new RouteList(
                tree, all.stream().map(Receiver::id).collect(Collectors.toUnmodifiableSet()), this::tryOut);
        add(
                new Panel("Routes").hint(origin()).content(list),
                new Panel("Which route would this take?")
                        .hint("nothing is sent")
                        .padded()
                        .content(new ProbeForm(rules.all(), this::show), answer));
    }

    private String origin() {
        return switch (tree.origin()) {
            case FILE -> "from the configuration file";
            case USER -> "made by the API";
            case BUILT_IN -> "nobody made any: every receiver is told at once";
        };
    }

    private void show(RouteSubject subject) {
        answer.removeAll();
        answer.add(new WayList(tree.take(subject), subject, receivers.all(), clock.instant()));
    }

    private void tryOut(RouteTaken route) {
        List<ReceiverId> named = route.options().receivers();
        List<Receiver> told = receivers.all().stream()
                .filter(receiver -> receiver.enabled() && (named == null || named.contains(receiver.id())))
                .toList();
        told.forEach(receiver -> test.test(receiver).ifPresent(Toast::failed));
        Toast.done(
                told.isEmpty()
                        ? "The route leads to nobody."
                        : "Test sent to "
                                + RouteWords.names(
                                        told.stream().map(Receiver::id).toList()) + ".");
    }
}
