package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Silence;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Times;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The silences that are active or to come, each with a way to end it. */
final class SilenceTable extends Div {
    SilenceTable(List<Silence> silences, Instant now, Consumer<Silence> end) {
        if (silences.isEmpty()) {
            add(Texts.empty("Nothing is silenced. A silence keeps receivers from hearing of incidents for a while."));
            return;
        }
        Table table = new Table("What", "Status", "From", "Until", "By", "~Note", "");
        silences.forEach(silence -> table.row(
                what(silence),
                silence.isActive(now) ? new Dot(Tone.BLUE, "Active") : new Dot(Tone.NONE, "To come"),
                Times.minute(silence.from()),
                until(silence),
                silence.author(),
                silence.note(),
                RowButton.of("End now", () -> end.accept(silence))));
        add(table);
    }

    private static String until(Silence silence) {
        if (silence.untilNextPartition()) {
            return "the next partition";
        }
        return silence.until().equals(Silence.FOREVER) ? "somebody ends it" : Times.minute(silence.until());
    }

    private static String what(Silence silence) {
        IncidentId incident = silence.incident();
        if (incident != null) {
            return incident.toString();
        }
        String rules = silence.rules().pattern();
        return silence.datasets() + (rules.equals("*") ? "" : ", rules " + rules);
    }
}
