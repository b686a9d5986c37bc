package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import java.util.function.BiConsumer;

/** Asks how an incident ended. */
final class ResolveDialog extends Dialog {
    ResolveDialog(IncidentId incident, BiConsumer<Resolution, String> resolved) {
        setHeaderTitle("Resolve " + incident);
        RadioButtonGroup<Resolution> how = new RadioButtonGroup<>("How did it end?");
        how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        how.setItems(Resolution.FIXED, Resolution.FALSE_POSITIVE, Resolution.EXPECTED);
        how.setItemLabelGenerator(ResolveDialog::words);
        how.setValue(Resolution.FIXED);
        TextArea note = new TextArea("Note");
        note.setMinRows(3);
        note.setWidth("min(460px, 80vw)");
        note.setHelperText("Optional; receivers see it.");
        Div form = new Div(how, note);
        form.addClassName("tm-stack");
        add(form);
        Button confirm = new Button("Resolve", click -> {
            close();
            resolved.accept(how.getValue(), note.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }

    private static String words(Resolution resolution) {
        return switch (resolution) {
            case HEALED -> "It healed by itself";
            case EXPIRED -> "It is over";
            case FIXED -> "It was mended";
            case FALSE_POSITIVE -> "It was a false alarm";
            case EXPECTED -> "It was meant to be";
        };
    }
}
