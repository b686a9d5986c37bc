package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.tidemark.core.metric.MetricName;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Meter;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dataset's columns, a line each; a click, or the space bar, chooses one. */
public final class ColumnGrid extends Composite<DenseGrid<ColumnLine>> {
    private static final int MOST_AT_ONCE = 60;

    private final DenseGrid<ColumnLine> grid =
            new DenseGrid<>("No column is known: the crawl saw none, or no record that names its fields.");

    private final List<Grid.Column<ColumnLine>> more = new ArrayList<>();

    /** Tells the column that was chosen; null when none is any more. */
    public ColumnGrid(Consumer<@Nullable ColumnLine> chosen) {
        grid.addClassNames("tm-clickable", "tm-columns-grid");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.text("Column", ColumnLine::name).setWidth("124px").setFlexGrow(2).setFrozen(true);
        more.add(grid.text("Type", line -> line.column().nativeType())
                .setWidth("96px")
                .setFlexGrow(1));
        more.add(grid.text("Depth", line -> Words.inText(line.depth()))
                .setWidth("82px")
                .setFlexGrow(0));
        grid.component("Complete", ColumnGrid::meter).setWidth("118px").setFlexGrow(0);
        figure("Distinct", ColumnLine::distinct, line -> line.whyNo(MetricName.DISTINCT_COUNT))
                .setWidth("114px");
        figure("Min", ColumnLine::least, ColumnLine::whyNoRange).setWidth("136px");
        figure("Max", ColumnLine::most, ColumnLine::whyNoRange).setWidth("136px");
        more.add(figure("Mean", ColumnLine::mean, ColumnLine::whyNoMean).setWidth("96px"));
        grid.component("Values", ValueSketch::of).setWidth("122px").setFlexGrow(0);
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

    /** Shows fewer things of each column, beside one that is shown in full. */
    public void brief(boolean brief) {
        more.forEach(column -> column.setVisible(!brief));
    }

    public void choose(@Nullable ColumnLine line) {
        grid.asSingleSelect().setValue(line);
    }

    private Grid.Column<ColumnLine> figure(
            String header, ValueProvider<ColumnLine, String> value, ValueProvider<ColumnLine, String> whyNone) {
        return grid.number(header, value).setTooltipGenerator(line -> {
            String why = whyNone.apply(line);
            return why.isEmpty() ? value.apply(line) : Words.sentence(why);
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
