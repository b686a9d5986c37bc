package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.StaleIncidentException;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Toast;

/** The buttons that act on an incident. */
final class ActionBar extends Div {
    private final transient Incident incident;
    private final transient IncidentActions actions;
    private final transient Snoozing snoozing;
    private final Runnable done;

    ActionBar(Incident incident, IncidentActions actions, Snoozing snoozing, Runnable done) {
        this.incident = incident;
        this.actions = actions;
        this.snoozing = snoozing;
        this.done = done;
        addClassNames("tm-row", "tm-actions");
        if (incident.status().mayBecome(IncidentStatus.ACKNOWLEDGED)) {
            Button acknowledge = new Button("Acknowledge", click -> acknowledge());
            acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            add(acknowledge);
        }
        if (incident.isOpen()) {
            add(small("Assign", this::assign));
        }
        if (incident.status().mayBecome(IncidentStatus.RESOLVED)) {
            add(small("Resolve", this::resolve));
        }
        if (snoozing.isSnoozed(incident)) {
            add(small("Wake up", () -> act(() -> snoozing.wake(incident), "Receivers hear of it again.")));
        } else if (incident.isOpen()) {
            add(small("Snooze", this::snooze));
        }
        add(small("Comment", this::comment));
    }

    private static Button small(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void acknowledge() {
        new NoteDialog("Acknowledge " + incident.id(), "Acknowledge", false)
                .onNote(note ->
                        act(() -> actions.acknowledge(incident.id(), CurrentUser.name(), note), "You took it on."))
                .open();
    }

    private void assign() {
        new AssignDialog(
                        incident,
                        (who, note) -> act(
                                () -> actions.assign(incident.id(), CurrentUser.name(), who, note),
                                who.isEmpty() ? "It is in nobody's hands." : "Assigned to " + who + "."))
                .open();
    }

    private void resolve() {
        new ResolveDialog(incident.id(), (resolution, note) -> act(() -> resolve(resolution, note), "Resolved."))
                .open();
    }

    private Incident resolve(Resolution resolution, String note) {
        return actions.resolve(incident.id(), CurrentUser.name(), resolution, note);
    }

    private void snooze() {
        new SnoozeDialog(
                        incident.id(),
                        (span, note) -> act(
                                () -> snoozing.snooze(incident, span, note),
                                "Receivers hear nothing of it until then."))
                .open();
    }

    private void comment() {
        new NoteDialog("Comment on " + incident.id(), "Comment", true)
                .onNote(note -> act(() -> actions.comment(incident.id(), CurrentUser.name(), note), "Commented."))
                .open();
    }

    private void act(Runnable action, String success) {
        try {
            action.run();
            Toast.done(success);
        } catch (StaleIncidentException e) {
            Toast.failed("Somebody else changed it in the meantime; look again and retry.");
        } catch (TidemarkException | IllegalArgumentException | IllegalStateException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        done.run();
    }
}
