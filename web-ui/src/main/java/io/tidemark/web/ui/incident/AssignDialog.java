package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.incident.Incident;
import io.tidemark.web.ui.part.CurrentUser;
import java.util.function.BiConsumer;

/** Asks into whose hands an incident is put. */
final class AssignDialog extends Dialog {
    private static final int LONGEST = 200;

    private final TextField assignee = new TextField("Assigned to");
    private final TextField note = new TextField("Note");

    AssignDialog(Incident incident, BiConsumer<String, String> taken) {
        setHeaderTitle("Assign " + incident.id());
        assignee.setValue(incident.assignee().isEmpty() ? CurrentUser.name() : incident.assignee());
        assignee.setMaxLength(LONGEST);
        assignee.setClearButtonVisible(true);
        assignee.setHelperText("A person or a team; empty for nobody");
        note.setHelperText("Optional; the timeline shows it.");
        Div fields = new Div(assignee, note);
        fields.addClassName("tm-form");
        add(fields);
        Button confirm = new Button("Assign", click -> {
            close();
            taken.accept(assignee.getValue().strip(), note.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
        assignee.focus();
    }
}
