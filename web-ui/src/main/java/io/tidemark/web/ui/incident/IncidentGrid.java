package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lines of the list, fetched page by page. */
final class IncidentGrid extends Composite<DenseGrid<Incident>> {
    private final transient InstantSource clock;
    private final CallbackDataProvider<Incident, Void> lines;
    private final transient Map<IncidentId, Integer> impacted = new HashMap<>();
    private transient IncidentFilter filter = IncidentFilter.OPEN.withRootsOnly();

    /** Tells how many there are each time they are counted. */
    IncidentGrid(Incidents incidents, InstantSource clock, Consumer<String> counted) {
        this.clock = clock;
        lines = DataProvider.fromCallbacks(
                query -> fetched(incidents, query.getOffset(), query.getLimit()).stream(), query -> {
                    int number = incidents.count(filter);
                    counted.accept(Words.counted(number, "incident"));
                    return number;
                });
        addColumns();
        getContent().setItems(lines);
    }

    private List<Incident> fetched(Incidents incidents, int offset, int limit) {
        List<Incident> page = incidents.page(filter, offset, limit);
        impacted.putAll(incidents.countImpacted(page.stream().map(Incident::id).toList()));
        return page;
    }

    private String impacted(Incident line) {
        int datasets = impacted.getOrDefault(line.id(), 0);
        return datasets == 0 ? "" : Numbers.count(datasets);
    }

    @Override
    protected DenseGrid<Incident> initContent() {
        return new DenseGrid<>("No incident fits. While none is open, every rule that ran passed.");
    }

    void show(IncidentFilter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        impacted.clear();
        lines.refreshAll();
    }

    private void addColumns() {
        DenseGrid<Incident> grid = getContent();
        grid.component("Severity", line -> Dot.of(line.severity()))
                .setFlexGrow(0)
                .setWidth("86px");
        grid.component("What", IncidentGrid::what).setFlexGrow(4).setWidth("260px");
        grid.component(
                        "Dataset",
                        line -> Links.to(line.dataset(), line.dataset().value()))
                .setFlexGrow(2)
                .setWidth("150px");
        grid.text("Status", line -> Words.of(line.status())).setFlexGrow(0).setWidth("118px");
        grid.number("Failing", line -> Numbers.count(line.stillFailing().size()))
                .setTooltipGenerator(line -> Words.counted(line.failures().size(), "partition") + " in all")
                .setWidth("64px");
        grid.number("Impacted", this::impacted).setWidth("84px");
        time(grid, "First seen", Incident::openedAt);
        time(grid, "Last seen", Incident::updatedAt);
        grid.text("Taken on by", Incident::acknowledgedBy).setFlexGrow(0).setWidth("88px");
        grid.text("Assigned to", Incident::assignee).setFlexGrow(0).setWidth("88px");
        grid.component("Incident", line -> Links.to(line.id(), line.id().toString()))
                .setFlexGrow(0)
                .setWidth("72px");
    }

    /** On a phone with the dataset below, whose column is out of sight there. */
    private static Div what(Incident line) {
        Div dataset = new Div(line.dataset().value() + " · " + Words.inText(line.status()));
        dataset.addClassNames("tm-on-phone", "tm-clip");
        return new Div(Links.to(line.id(), line.title()), dataset);
    }

    private void time(DenseGrid<Incident> grid, String header, Function<Incident, Instant> value) {
        grid.text(header, line -> Times.ago(value.apply(line), clock.instant()))
                .setTooltipGenerator(line -> Times.minute(value.apply(line)) + " UTC")
                .setFlexGrow(0)
                .setWidth("84px");
    }
}
