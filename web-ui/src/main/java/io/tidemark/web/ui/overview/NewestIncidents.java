package io.tidemark.web.ui.overview;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Incidents;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import java.time.InstantSource;
import java.util.List;

/** The open incidents, newest first. */
final class NewestIncidents extends Composite<Panel> {
    private static final int SHOWN = 14;

    private final transient Incidents incidents;
    private final transient InstantSource clock;

    NewestIncidents(Incidents incidents, InstantSource clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    protected Panel initContent() {
        return new Panel("Open incidents").hint("newest first");
    }

    void refresh() {
        List<Incident> open = incidents.page(IncidentFilter.OPEN.withRootsOnly(), 0, SHOWN);
        if (open.isEmpty()) {
            getContent().content(Texts.empty("No incident is open: every rule that ran passed."));
            return;
        }
        Div list = new Div();
        list.addClassName("tm-list");
        open.forEach(incident -> list.add(line(incident)));
        getContent().content(list);
    }

    private Div line(Incident incident) {
        Dot severity = Dot.of(incident.severity());
        Div what = new Div(
                Links.wrapped(incident.id(), incident.title()),
                Texts.clipped(incident.id() + " · " + Times.ago(incident.openedAt(), clock.instant()) + " · "
                        + incident.dataset()));
        what.addClassName("tm-list-what");
        Div line = new Div(severity, what);
        line.addClassName("tm-list-line");
        return line;
    }
}
