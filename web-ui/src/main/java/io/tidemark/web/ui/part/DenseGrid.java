package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;

/**
 * A grid of narrow rows whose columns are named.
 *
 * @param <T> what a row shows
 */
public final class DenseGrid<T> extends Grid<T> {
    public DenseGrid(String emptySentence) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(Texts.empty(emptySentence));
        setColumnReorderingAllowed(true);
        setSizeFull();
    }

    /** A column of text that is cut where it does not fit. */
    public Column<T> text(String header, ValueProvider<T, String> value) {
        return addColumn(value).setHeader(header).setResizable(true).setTooltipGenerator(value::apply);
    }

    /** A column of numbers, aligned right. */
    public Column<T> number(String header, ValueProvider<T, String> value) {
        return addColumn(value)
                .setHeader(header)
                .setResizable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("112px");
    }

    public <C extends Component> Column<T> component(String header, ValueProvider<T, C> value) {
        return addComponentColumn(value).setHeader(header).setResizable(true);
    }
}
