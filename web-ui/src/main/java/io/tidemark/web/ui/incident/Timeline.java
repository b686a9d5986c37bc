package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;

/** What happened to an incident, newest first. */
final class Timeline extends Div {
    Timeline(List<IncidentEvent> oldestFirst) {
        OrderedList timeline = new OrderedList();
        timeline.addClassName("tm-timeline");
        oldestFirst.reversed().forEach(event -> timeline.add(item(event)));
        add(timeline);
    }

    private static ListItem item(IncidentEvent event) {
        Span what = new Span(Words.of(event.kind()));
        what.addClassName("tm-strong");
        String by = event.actor().equals(IncidentEvent.OURSELVES) ? "" : " by " + event.actor();
        ListItem item = new ListItem(Texts.row(what, Texts.muted(Times.minute(event.at()) + by)));
        if (!event.note().isEmpty()) {
            Div note = new Div(event.note());
            note.addClassName("tm-note");
            item.add(note);
        }
        item.addClassName(Tone.of(event.kind()).css());
        return item;
    }
}
