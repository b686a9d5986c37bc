package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;

/** All incidents, newest first, filtered by the store; the address holds the filter. */
@Route(Links.INCIDENTS)
@PageTitle("Incidents")
@PermitAll
final class IncidentsView extends Div implements BeforeEnterObserver {
    private final Select<Shown> status = new Select<>();
    private final Select<Severity> severity = new Select<>();
    private final Select<Hands> hands = new Select<>();
    private final TextField text = new TextField();
    private final Panel panel = new Panel("Incidents");
    private final IncidentGrid grid;
    private boolean reading;

    IncidentsView(Incidents incidents, InstantSource clock) {
        grid = new IncidentGrid(incidents, clock, panel::hint);
        addClassNames("tm-page", "tm-fill");
        text.setPlaceholder("Title, dataset or rule");
        text.setAriaLabel("Filter");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        status.setItems(Shown.values());
        status.setItemLabelGenerator(Words::of);
        status.setAriaLabel("Status");
        severity.setItems(Severity.values());
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption("Any severity");
        severity.setPlaceholder("Any severity");
        severity.setItemLabelGenerator(one -> one == null ? "Any severity" : "From " + Words.inText(one));
        severity.setAriaLabel("Severity");
        hands.setItems(Hands.values());
        hands.setItemLabelGenerator(Hands::label);
        hands.setAriaLabel("Assigned to");
        hands.addValueChangeListener(change -> show());
        status.addValueChangeListener(change -> show());
        severity.addValueChangeListener(change -> show());
        text.addValueChangeListener(change -> show());
        Div tools = new Div(text, status, severity, hands);
        tools.addClassNames("tm-row", "tm-toolbar");
        add(panel.tools(tools).content(grid));
        Live.refresh(this, grid::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageState state = PageState.of(event.getLocation());
        Shown shown = state.get("status", Shown.class);
        reading = true;
        status.setValue(shown == null ? Shown.NOT_RESOLVED : shown);
        severity.setValue(state.get("severity", Severity.class));
        Hands whose = state.get("assigned", Hands.class);
        hands.setValue(whose == null ? Hands.ANYBODY : whose);
        text.setValue(state.get("q"));
        reading = false;
        grid.show(filter());
    }

    private IncidentFilter filter() {
        return status.getValue()
                .filter(
                        severity.getValue(),
                        text.getValue().strip(),
                        hands.getValue().assignee(CurrentUser.name()));
    }

    private void show() {
        if (!reading) {
            grid.show(filter());
            PageState state = new PageState()
                    .put("status", status.getValue() == Shown.NOT_RESOLVED ? null : status.getValue())
                    .put("severity", severity.getValue())
                    .put("assigned", hands.getValue() == Hands.ANYBODY ? null : hands.getValue())
                    .put("q", text.getValue().strip());
            getUI().ifPresent(ui -> state.show(ui, Links.INCIDENTS));
        }
    }
}
