package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.incident.Delivery;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** What was sent lately, or is to be. */
final class DeliveryTable extends Div {
    DeliveryTable(List<Delivery> newestFirst, Consumer<Delivery> resend) {
        if (newestFirst.isEmpty()) {
            add(Texts.empty("Nothing was sent yet: no incident has changed since there are receivers."));
            return;
        }
        Table table = new Table("Created", "Receiver", "Incident", "Change", "Status", ">Attempts", "~Last error", "");
        newestFirst.forEach(delivery -> table.row(
                Times.minute(delivery.createdAt()),
                delivery.receiver().value(),
                Links.to(delivery.incident(), delivery.incident().toString()),
                Words.of(delivery.change()),
                new Dot(Tone.of(delivery.status()), Words.of(delivery.status())),
                Numbers.count(delivery.attempts()),
                delivery.lastError(),
                delivery.status() == Delivery.Status.DEAD
                        ? RowButton.of("Send again", () -> resend.accept(delivery))
                        : new Span()));
        add(table);
    }
}
