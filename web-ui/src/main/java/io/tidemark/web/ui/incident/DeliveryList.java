package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.Delivery;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;

/** The messages about an incident, newest first. */
final class DeliveryList extends Div {
    private final transient List<Delivery> shown;

    DeliveryList(List<Delivery> newestFirst) {
        shown = List.copyOf(newestFirst);
        if (shown.isEmpty()) {
            add(Texts.empty(
                    "Nobody was told lately. Routes and receivers choose incidents by severity, dataset and rule."));
            return;
        }
        Table table = new Table("Receiver", "Change", "Status", "~When");
        shown.forEach(delivery -> table.row(
                delivery.receiver().value(),
                Words.of(delivery.change()),
                new Dot(Tone.of(delivery.status()), Words.of(delivery.status())),
                when(delivery)));
        add(table);
    }

    List<Delivery> shown() {
        return shown;
    }

    private static String when(Delivery delivery) {
        return delivery.sentAt() == null
                ? delivery.lastError().isEmpty() ? "waits to be sent" : delivery.lastError()
                : Times.minute(delivery.sentAt());
    }
}
