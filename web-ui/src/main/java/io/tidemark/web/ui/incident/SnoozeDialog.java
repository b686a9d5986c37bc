package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks for how long receivers are to hear nothing of an incident. */
final class SnoozeDialog extends Dialog {
    /** Stands for as long as it takes until the next partition. */
    static final Duration NEXT_PARTITION = Duration.ZERO;

    private static final List<Duration> CHOICES = List.of(
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            NEXT_PARTITION);

    private final Select<Duration> span = new Select<>();
    private final TextField note = new TextField("Note");

    SnoozeDialog(IncidentId incident, BiConsumer<Duration, String> taken) {
        setHeaderTitle("Snooze " + incident);
        span.setLabel("For");
        span.setItems(CHOICES);
        span.setItemLabelGenerator(choice -> choice.isZero() ? "Until the next partition" : Times.span(choice));
        span.setValue(CHOICES.get(1));
        note.setHelperText("Optional; the timeline shows it.");
        Div fields = new Div(span, note);
        fields.addClassName("tm-form");
        add(fields);
        Button confirm = new Button("Snooze", click -> {
            close();
            taken.accept(span.getValue(), note.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }
}
