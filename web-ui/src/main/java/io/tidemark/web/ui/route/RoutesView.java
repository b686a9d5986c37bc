package io.tidemark.web.ui.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.Route;
import io.tidemark.core.route.RouteEdits;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Rules;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is told of which incident: the tree of routes, and the way that an incident would take. */
@com.vaadin.flow.router.Route(Links.ROUTES)
@PageTitle("Routes")
@PermitAll
final class RoutesView extends Div implements RouteActions {
    private final transient Routes routes;
    private final transient Receivers receivers;
    private final transient ReceiverTest test;
    private final transient InstantSource clock;
    private final Panel panel = new Panel("Routes");
    private final Div answer = new Div();

    RoutesView(
            Routes routes,
            Receivers receivers,
            Rules rules,
            RouteSubjects subjects,
            ReceiverTest test,
            InstantSource clock) {
        this.routes = routes;
        this.receivers = receivers;
        this.test = test;
        this.clock = clock;
        addClassName("tm-page");
        answer.addClassName("tm-stack");
        add(
                panel,
                new Panel("Which route would this take?")
                        .hint("nothing is sent")
                        .padded()
                        .content(new ProbeForm(rules.all(), subjects, this::show), answer));
        refresh();
    }

    private void refresh() {
        RouteTree tree = routes.tree();
        panel.hint(origin(tree)).content(new RouteList(tree, known(), this));
        answer.removeAll();
    }

    private static String origin(RouteTree tree) {
        return switch (tree.origin()) {
            case FILE -> "from the configuration file; change them there";
            case USER -> "made on this page or by the API";
            case BUILT_IN -> "nobody made any: every receiver is told at once";
        };
    }

    private List<ReceiverId> known() {
        return receivers.all().stream().map(Receiver::id).toList();
    }

    @Override
    public boolean mayChange() {
        return routes.tree().origin() != Origin.FILE;
    }

    @Override
    public void edit(Route route) {
        RouteForm form = RouteForm.of(route);
        new RouteDialog(
                        "Route " + route.name(),
                        new RouteFields(form, known()),
                        changed -> save(edits -> edits.change(route.name(), changed)))
                .open();
    }

    @Override
    public void addBelow(Route route) {
        new RouteDialog(
                        "New route below " + route.name(),
                        new RouteFields(null, known()),
                        added -> save(edits -> edits.add(route.name(), added)))
                .open();
    }

    @Override
    public void move(Route route, int by) {
        saveOrSay(edits -> edits.move(route.name(), by));
    }

    @Override
    public void remove(Route route) {
        Confirm.delete(
                "route " + route.name(),
                "Routes below it go with it; its incidents take the route above.",
                () -> saveOrSay(edits -> edits.remove(route.name())));
    }

    private void saveOrSay(Function<RouteEdits, RouteTree> edit) {
        try {
            save(edit);
        } catch (IllegalArgumentException e) {
            Toast.failed(String.valueOf(e.getMessage()));
            refresh();
        }
    }

    /** By the same checks as the file and the API have; what is wrong is an IllegalArgumentException. */
    private void save(Function<RouteEdits, RouteTree> edit) {
        RouteTree tree = edit.apply(new RouteEdits(routes.tree()));
        tree.firstUnknown(receivers.all()).ifPresent(unknown -> {
            throw new IllegalArgumentException("there is no receiver '" + unknown + "'");
        });
        routes.save(tree);
        Toast.done("The routes are saved; what comes next takes them.");
        refresh();
    }

    private void show(RouteSubject subject) {
        answer.removeAll();
        answer.add(new WayList(routes.tree().take(subject), subject, receivers.all(), clock.instant()));
    }

    @Override
    public void test(RouteTaken route) {
        List<ReceiverId> named = route.options().receivers();
        List<Receiver> told = receivers.all().stream()
                .filter(receiver -> receiver.enabled() && (named == null || named.contains(receiver.id())))
                .toList();
        told.forEach(receiver -> test.test(receiver).ifPresent(Toast::failed));
        String names = told.stream().map(receiver -> receiver.id().value()).collect(Collectors.joining(", "));
        Toast.done(told.isEmpty() ? "The route leads to nobody." : "Test sent to " + names + ".");
    }
}
