package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.Receiver;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Origins;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** The receivers, each with a way to change it and to try it out. */
final class ReceiverTable extends Div {
    ReceiverTable(List<Receiver> receivers, Consumer<Receiver> edit, Consumer<Receiver> test) {
        if (receivers.isEmpty()) {
            add(Texts.empty("Nobody is told of incidents yet. Add a receiver: Slack, PagerDuty, e-mail, a webhook …"));
            return;
        }
        Table table = new Table("Receiver", "Type", "Status", "From severity", "~Datasets", "From", "");
        receivers.forEach(receiver -> table.row(
                RowButton.of(receiver.id().value(), () -> edit.accept(receiver)),
                receiver.type().title(),
                receiver.enabled() ? new Dot(Tone.OK, "On") : new Dot(Tone.NONE, "Off"),
                Words.inText(receiver.atLeast()),
                receiver.datasets().toString(),
                Origins.tag(receiver.origin()),
                RowButton.of("Send test", () -> test.accept(receiver))));
        add(table);
    }
}
