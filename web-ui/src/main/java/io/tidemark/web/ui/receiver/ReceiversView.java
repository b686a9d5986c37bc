package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverPreview;
import io.tidemark.core.incident.ReceiverTest;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.route.Routes;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is told of incidents, and what was sent lately. */
@Route(Links.RECEIVERS)
@PageTitle("Receivers")
@PermitAll
final class ReceiversView extends Div {
    private static final int DELIVERIES = 50;

    private final transient ReceiverTools tools;
    private final transient Silences silences;
    private final transient Outbox outbox;
    private final transient InstantSource clock;
    private final Panel list = new Panel("Receivers");
    private final Panel silent = new Panel("Silences");
    private final Panel sent = new Panel("Messages");
    private transient @Nullable List<Object> shown;

    ReceiversView(
            Receivers receivers,
            ReceiverTest test,
            ReceiverPreview preview,
            Routes routes,
            Incidents incidents,
            Silences silences,
            Outbox outbox,
            InstantSource clock) {
        this.tools = new ReceiverTools(receivers, test, preview, routes, incidents);
        this.silences = silences;
        this.outbox = outbox;
        this.clock = clock;
        addClassName("tm-page");
        Button add = new Button("Add receiver", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button silence = new Button(
                "Add silence",
                VaadinIcon.BELL_SLASH_O.create(),
                click -> new SilenceDialog(silences, clock, this::refresh).open());
        silence.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(list.tools(add), silent.tools(silence), sent);
        refresh();
        Live.refresh(this, this::refresh);
    }

    private void refresh() {
        List<Receiver> all = tools.receivers().all();
        List<Delivery> newest = messages();
        List<Silence> quiet = silences.notOver(clock.instant());
        List<Object> now = List.of(all, newest, quiet);
        if (!now.equals(shown)) {
            shown = now;
            list.hint(Words.counted(all.size(), "receiver")).content(new ReceiverTable(all, this::edit, this::tryOut));
            silent.hint(Words.counted(quiet.size(), "silence"))
                    .content(new SilenceTable(quiet, clock.instant(), this::end));
            sent.hint(outbox.count(Delivery.Status.PENDING) + " waiting, " + outbox.count(Delivery.Status.DEAD)
                            + " given up (on top), newest first")
                    .content(new DeliveryTable(newest, this::resend));
        }
    }

    /** Those that were given up, for somebody must look at them, and then the others. */
    private List<Delivery> messages() {
        return Stream.concat(
                        outbox.newest(Delivery.Status.DEAD, DELIVERIES).stream(),
                        outbox.newest(DELIVERIES).stream()
                                .filter(delivery -> delivery.status() != Delivery.Status.DEAD))
                .limit(DELIVERIES)
                .toList();
    }

    private void resend(Delivery delivery) {
        if (outbox.revive(delivery.id(), clock.instant())) {
            Toast.done("It is sent again within seconds.");
        }
        refresh();
    }

    private void end(Silence silence) {
        if (silences.end(silence.id(), clock.instant())) {
            Toast.done("It is over; what still matters is sent.");
        }
        refresh();
    }

    private void edit(@Nullable Receiver receiver) {
        new ReceiverDialog(receiver, tools, this::refresh).open();
    }

    private void tryOut(Receiver receiver) {
        tools.test()
                .test(receiver)
                .ifPresentOrElse(Toast::failed, () -> Toast.done(receiver.id() + " took the test message."));
    }
}
