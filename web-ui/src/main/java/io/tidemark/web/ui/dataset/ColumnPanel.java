package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Section;
import io.tidemark.web.ui.profile.ColumnLine;
import io.tidemark.web.ui.profile.ColumnSections;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.List;

/** One column in full: its figures, distribution, values, formats and patterns, its course, and its depth. */
final class ColumnPanel extends Composite<Panel> {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final Button close;

    ColumnPanel(Reads reads, Dataset dataset, Runnable closed) {
        this.reads = reads;
        this.dataset = dataset;
        close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close the column");
    }

    @Override
    protected Panel initContent() {
        return new Panel("Column");
    }

    void show(ColumnLine line) {
        Column column = line.column();
        getContent()
                .hint(column.name() + " · " + Words.inText(column.type()) + (column.nullable() ? "" : ", never null"))
                .tools(new DepthSelect(reads.datasets(), dataset, column.name()), close)
                .content(sections(line).toArray(Component[]::new));
    }

    private List<Component> sections(ColumnLine line) {
        List<Component> sections = new ArrayList<>(ColumnSections.of(line));
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows && line.profile() != null) {
            sections.add(new Section("Over time", new MetricTrend(reads, dataset, line)));
        }
        return sections;
    }
}
