package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of the list, fetched page by page. */
final class DatasetGrid extends Composite<DenseGrid<DatasetSummary>> {
    private final transient InstantSource clock;
    private final CallbackDataProvider<DatasetSummary, Void> lines;
    private transient DatasetFilter filter = DatasetFilter.ALL;

    /** Tells how many there are each time they are counted. */
    DatasetGrid(HealthReads health, InstantSource clock, Consumer<String> counted) {
        this.clock = clock;
        lines = DataProvider.fromCallbacks(
                query -> health.datasets(filter, query.getOffset(), query.getLimit()).stream(), query -> {
                    int number = health.countDatasets(filter);
                    counted.accept(Words.counted(number, "dataset"));
                    return number;
                });
        addColumns();
        getContent().setItems(lines);
    }

    @Override
    protected DenseGrid<DatasetSummary> initContent() {
        return new DenseGrid<>("No dataset fits. Clear the filter, or add a source whose datasets are to be watched.");
    }

    void show(DatasetFilter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        lines.refreshAll();
    }

    void onSort(Runnable sorted) {
        getContent().addSortListener(event -> sorted.run());
    }

    void sortBy(DatasetFilter wanted) {
        Grid.Column<DatasetSummary> column =
                getContent().getColumnByKey(wanted.sort().name());
        if (column != null) {
            SortDirection direction = wanted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
            getContent().sort(List.of(new GridSortOrder<>(column, direction)));
        }
    }

    /** A filter in the order that the grid's heads show. */
    DatasetFilter sorted(String text, @Nullable HealthStatus status, @Nullable SourceId source) {
        return getContent().getSortOrder().stream()
                .findFirst()
                .map(order -> new DatasetFilter(
                        text,
                        status,
                        source,
                        DatasetFilter.Sort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> new DatasetFilter(text, status, source, DatasetFilter.ALL.sort(), false));
    }

    private void addColumns() {
        DenseGrid<DatasetSummary> grid = getContent();
        sortable(grid.component("Dataset", DatasetGrid::name), DatasetFilter.Sort.NAME)
                .setFlexGrow(4)
                .setWidth("184px");
        sortable(grid.component("Status", line -> Dot.of(line.status())), DatasetFilter.Sort.STATUS)
                .setFlexGrow(0)
                .setWidth("98px");
        grid.text("Source", line -> line.dataset().source() + " · " + line.sourceType())
                .setFlexGrow(1)
                .setWidth("168px");
        grid.text("Owner", line -> line.dataset().settings().owner())
                .setFlexGrow(1)
                .setWidth("84px");
        sortable(
                        grid.number("Rows vs usual", line -> Numbers.wholePercent(line.completeness())),
                        DatasetFilter.Sort.COMPLETENESS)
                .setTooltipGenerator(line -> "Rows ÷ usual rows of the last 24 h")
                .setWidth("116px");
        sortable(
                        grid.number("Duplicates", line -> Numbers.percent(line.duplicateRatio())),
                        DatasetFilter.Sort.DUPLICATES)
                .setWidth("98px");
        sortable(grid.number("Rows 24 h", line -> Numbers.count(line.rows())), DatasetFilter.Sort.ROWS);
        number("Missing", DatasetSummary::missing, Tone.BAD);
        number("Late", DatasetSummary::late, Tone.WARN);
        sortable(number("Incidents", DatasetSummary::openIncidents, Tone.BAD), DatasetFilter.Sort.INCIDENTS)
                .setWidth("88px");
        sortable(grid.text("Newest data", this::age), DatasetFilter.Sort.NEWEST)
                .setTooltipGenerator(line -> Times.minute(line.newest()) + " UTC")
                .setFlexGrow(0)
                .setWidth("110px");
    }

    private String age(DatasetSummary line) {
        return line.newest() == null ? Numbers.NONE : Times.ago(line.newest(), clock.instant());
    }

    private Grid.Column<DatasetSummary> number(String header, ValueProvider<DatasetSummary, Integer> value, Tone tone) {
        return getContent()
                .component(header, line -> figure(value.apply(line), tone))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("66px");
    }

    private static Span figure(int number, Tone tone) {
        Span figure = number == 0 ? Texts.muted("0") : new Span(Numbers.count(number));
        if (number > 0) {
            figure.addClassNames(tone.css(), "tm-ink");
        }
        return figure;
    }

    private static Anchor name(DatasetSummary line) {
        Anchor name = Links.to(line.dataset().id(), line.dataset().name().toString());
        String kind = line.dataset().kind().name().toLowerCase(Locale.ROOT);
        name.setTitle(line.dataset().id() + " (" + kind + ")");
        return name;
    }

    private static Grid.Column<DatasetSummary> sortable(Grid.Column<DatasetSummary> column, DatasetFilter.Sort sort) {
        return column.setKey(sort.name()).setSortProperty(sort.name());
    }
}
