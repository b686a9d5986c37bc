package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;

/** What happened to a partition, oldest first. */
final class FactList extends Div {
    FactList(List<PartitionFact> facts) {
        if (facts.isEmpty()) {
            add(Texts.muted("Nothing happened to it yet."));
            return;
        }
        OrderedList timeline = new OrderedList();
        timeline.addClassName("tm-timeline");
        facts.forEach(fact -> timeline.add(item(fact)));
        add(timeline);
    }

    private static ListItem item(PartitionFact fact) {
        Span what = new Span(Words.of(fact.kind()));
        what.addClassName("tm-strong");
        Div head = Texts.row(what, Texts.muted(Times.minute(fact.at())));
        ListItem item = new ListItem(head, Texts.muted(fact.note()));
        item.addClassName(tone(fact.kind()).css());
        return item;
    }

    private static Tone tone(PartitionFact.Kind kind) {
        return switch (kind) {
            case ARRIVED -> Tone.NONE;
            case CLOSED -> Tone.OK;
            case WENT_MISSING -> Tone.BAD;
            case CAME_LATE, SHRUNK -> Tone.WARN;
            case REOPENED, BACKFILLED -> Tone.BLUE;
        };
    }
}
