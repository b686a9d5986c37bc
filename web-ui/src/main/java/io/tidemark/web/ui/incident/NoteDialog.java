package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a note. */
final class NoteDialog extends Dialog {
    private final TextArea note = new TextArea("Note");
    private Consumer<String> taken = text -> {};

    NoteDialog(String title, String action, boolean required) {
        setHeaderTitle(title);
        note.setWidth("min(460px, 80vw)");
        note.setMinRows(3);
        note.setRequired(required);
        note.setHelperText(required ? "" : "Optional; receivers see it.");
        add(note);
        Button confirm = new Button(action, click -> {
            if (required && note.isEmpty()) {
                note.setErrorMessage("Write something first.");
                note.setInvalid(true);
                return;
            }
            close();
            taken.accept(note.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
        note.focus();
    }

    NoteDialog onNote(Consumer<String> listener) {
        taken = listener;
        return this;
    }
}
