package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.Receiver;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or changes a receiver, and tries it out; shows one of the file without letting it be changed. */
final class ReceiverDialog extends Dialog {
    private final transient ReceiverTools tools;
    private final Runnable changed;
    private final ReceiverForm form;
    private final Div result = new Div();

    ReceiverDialog(@Nullable Receiver receiver, ReceiverTools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.form = new ReceiverForm(receiver);
        setHeaderTitle(receiver == null ? "New receiver" : receiver.id().value());
        result.addClassName("tm-result");
        add(form, new PreviewPanel(tools, form::told), result);
        Button sendTest = new Button("Send test", click -> tryOut());
        if (receiver != null && receiver.origin() == Origin.FILE) {
            form.lock();
            getFooter().add(sendTest, new Button("Close", click -> close()));
            return;
        }
        if (receiver != null) {
            Button delete = new Button("Delete", click -> delete(receiver));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.addClassName("tm-left");
            getFooter().add(delete);
        }
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(sendTest, new Button("Cancel", click -> close()), save);
    }

    private void tryOut() {
        form.read().ifPresent(receiver -> {
            Optional<Failure> failure = tools.test().test(receiver);
            result.removeAll();
            result.add(failure.map(found -> new Banner(Tone.BAD, Words.of(found.code()) + ".", found.message()))
                    .orElseGet(() -> new Banner(Tone.OK, "It works.", "The other side took the test message.")));
        });
    }

    private void save() {
        form.read().ifPresent(receiver -> {
            if (form.isNew() && tools.receivers().find(receiver.id()).isPresent()) {
                form.refuseId("There is a receiver of this name already.");
                return;
            }
            tools.receivers().save(receiver);
            close();
            Toast.done("Receiver " + receiver.id() + " is saved.");
            changed.run();
        });
    }

    private void delete(Receiver receiver) {
        if (tools.routes().tree().named().contains(receiver.id())) {
            Toast.failed("Routes lead to " + receiver.id() + "; change them first.");
            return;
        }
        Confirm.delete("receiver " + receiver.id(), "It is told nothing from now on.", () -> {
            tools.receivers().delete(receiver.id());
            close();
            changed.run();
        });
    }
}
