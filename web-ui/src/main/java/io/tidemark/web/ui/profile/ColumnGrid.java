package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.tidemark.core.metric.MetricName;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Meter;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dataset's columns, a line each; a click, or the space bar, chooses one. */
public final class ColumnGrid extends Composite<DenseGrid<ColumnLine>> {
    private static final int MOST_AT_ONCE = 60;

    private final DenseGrid<ColumnLine> grid =
            new DenseGrid<>("No column is known: the crawl saw none, or no record that names its fields.");

    /** Tells the column that was chosen; null when none is any more. */
    public ColumnGrid(Consumer<@Nullable ColumnLine> chosen) {
        grid.addClassNames("tm-clickable", "tm-columns-grid");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.text("Column", ColumnLine::name)
                .setWidth("150px")
                .setFlexGrow(2)
                .setFrozen(true);
        grid.text("Type", line -> line.column().nativeType()).setWidth("96px").setFlexGrow(1);
        grid.text("Depth", line -> Words.inText(line.depth())).setWidth("82px").setFlexGrow(0);
        grid.component("Complete", ColumnGrid::meter).setWidth("122px").setFlexGrow(0);
        figure("Distinct", ColumnLine::distinct, "124px", MetricName.DISTINCT_COUNT);
        figure("Min", ColumnLine::least, "118px", MetricName.MIN);
        figure("Max", ColumnLine::most, "118px", MetricName.MAX);
        figure("Mean", ColumnLine::mean, "96px", MetricName.MEAN);
        grid.component("Values", ValueSketch::of).setWidth("124px").setFlexGrow(0);
        grid.asSingleSelect().addValueChangeListener(change -> chosen.accept(change.getValue()));
    }

    @Override
    protected DenseGrid<ColumnLine> initContent() {
        return grid;
    }

    public void show(List<ColumnLine> lines) {
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= MOST_AT_ONCE);
    }

    public void choose(@Nullable ColumnLine line) {
        grid.asSingleSelect().setValue(line);
    }

    private void figure(
            String header, ValueProvider<ColumnLine, String> value, String width, MetricName name) {
        grid.number(header, value).setWidth(width).setTooltipGenerator(line -> {
            String text = value.apply(line);
            return text.length() > 1 ? text : Words.sentence(line.whyNo(name));
        });
    }

    private static Span meter(ColumnLine line) {
        return line.completeness().isPresent()
                ? new Meter(line.completeness().getAsDouble(), line.complete())
                : untold(line);
    }

    private static Span untold(ColumnLine line) {
        Span none = new Span(line.complete());
        none.setTitle(Words.sentence(line.whyNo(MetricName.COMPLETENESS)));
        return none;
    }
}
