package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;

/** A short table, shown as a whole; a header that starts with {@code >} belongs to a column of numbers. */
public final class Table extends Div {
    private static final String NUMBERS = ">";
    private static final String WRAPPED = "~";

    private final NativeTable table = new NativeTable();
    private final List<String> cellClasses = new ArrayList<>();

    /** Headers; {@code >} before one aligns its column right, {@code ~} lets its text wrap. */
    public Table(String... headers) {
        addClassName("tm-scroll");
        table.addClassName("tm-table");
        NativeTableRow row = new NativeTableRow();
        for (String header : headers) {
            String cellClass = header.startsWith(NUMBERS) ? "tm-right" : header.startsWith(WRAPPED) ? "tm-wrap" : "";
            cellClasses.add(cellClass);
            NativeTableHeaderCell cell = new NativeTableHeaderCell(cellClass.isEmpty() ? header : header.substring(1));
            cell.setClassName(cellClass);
            row.add(cell);
        }
        table.getHead().add(row);
        add(table);
    }

    /** Adds a line; values are texts or components. */
    public Table row(Object... values) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < values.length; i++) {
            NativeTableCell cell = new NativeTableCell();
            cell.setClassName(cellClasses.get(i));
            if (values[i] instanceof Component component) {
                cell.add(component);
            } else {
                cell.setText(values[i].toString());
            }
            row.add(cell);
        }
        table.getBody().add(row);
        return this;
    }

    public boolean isEmpty() {
        return table.getBody().getChildren().findAny().isEmpty();
    }
}
