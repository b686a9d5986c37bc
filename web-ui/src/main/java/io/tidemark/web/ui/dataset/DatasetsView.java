package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Live;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;

/** All datasets, filtered and sorted by the store; the address holds the filter. */
@Route(Links.DATASETS)
@PageTitle("Datasets")
@PermitAll
final class DatasetsView extends Div implements BeforeEnterObserver {
    private final TextField text = new TextField();
    private final Select<HealthStatus> status = new Select<>();
    private final Select<SourceId> source = new Select<>();
    private final Panel panel = new Panel("Datasets");
    private final DatasetGrid grid;
    private boolean reading;

    DatasetsView(HealthReads health, Sources sources, InstantSource clock) {
        grid = new DatasetGrid(health, clock, panel::hint);
        addClassNames("tm-page", "tm-fill");
        Div tools = new Div(text, status, source);
        tools.addClassNames("tm-row", "tm-toolbar");
        text.setPlaceholder("Name, owner or tag");
        text.setAriaLabel("Filter");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        choice(status, "Any status");
        status.setItems(HealthStatus.values());
        status.setItemLabelGenerator(one -> one == null ? "Any status" : Words.of(one));
        choice(source, "Any source");
        source.setItems(sources.all().stream().map(Source::id).toList());
        source.setItemLabelGenerator(one -> one == null ? "Any source" : one.value());
        text.addValueChangeListener(change -> show());
        status.addValueChangeListener(change -> show());
        source.addValueChangeListener(change -> show());
        grid.onSort(this::show);
        add(panel.tools(tools).content(grid));
        Live.refresh(this, grid::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListState state = ListState.of(PageState.of(event.getLocation()));
        reading = true;
        text.setValue(state.filter().text());
        status.setValue(state.filter().status());
        source.setValue(state.filter().source());
        grid.sortBy(state.filter());
        reading = false;
        grid.show(state.filter());
    }

    private void show() {
        if (!reading) {
            ListState state = new ListState(grid.sorted(text.getValue().strip(), status.getValue(), source.getValue()));
            grid.show(state.filter());
            getUI().ifPresent(ui -> state.toPage().show(ui, Links.DATASETS));
        }
    }

    private static void choice(Select<?> select, String any) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setPlaceholder(any);
        select.setAriaLabel(any);
    }
}
