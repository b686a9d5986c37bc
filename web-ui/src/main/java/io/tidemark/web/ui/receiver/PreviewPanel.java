package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.ReceiverPreview.Preview;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows how a receiver would be told of an incident, as its form says now. */
final class PreviewPanel extends Div {
    private static final int RECENT = 20;

    private final transient ReceiverTools tools;
    private final Select<Incident> about = new Select<>();
    private final Div message = new Div();

    /** @param settings the type and the options that are in the form; empty while they are wrong */
    PreviewPanel(ReceiverTools tools, Supplier<Optional<Map.Entry<ReceiverType, Map<String, String>>>> settings) {
        this.tools = tools;
        addClassName("tm-preview");
        about.setAriaLabel("Incident to preview");
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption("A made-up incident");
        about.setPlaceholder("A made-up incident");
        about.setItems(tools.incidents().page(IncidentFilter.ALL.withRootsOnly(), 0, RECENT));
        about.setItemLabelGenerator(
                incident -> incident == null ? "A made-up incident" : incident.id() + " " + incident.title());
        Button show = new Button(
                "Preview",
                click -> settings.get()
                        .ifPresentOrElse(form -> show(form.getKey(), form.getValue()), message::removeAll));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(Texts.row(show, about), message);
    }

    private void show(ReceiverType type, Map<String, String> options) {
        message.removeAll();
        try {
            Preview preview = tools.preview()
                    .preview(type, options, about.getOptionalValue().map(Incident::id));
            Span title = new Span(preview.title());
            title.addClassName("tm-strong");
            Div text = new Div(preview.text());
            text.addClassName("tm-preview-text");
            Div card = new Div(title, text);
            card.addClassName("tm-preview-card");
            Pre body = new Pre(preview.body());
            body.addClassName("tm-preview-body");
            message.add(card, new Details("What " + type.title() + " is sent", body));
        } catch (TidemarkException e) {
            message.add(new Banner(Tone.BAD, "No preview.", String.valueOf(e.getMessage())));
        }
    }
}
