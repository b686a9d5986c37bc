package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import java.util.List;

/** The columns' metrics of a partition's newest profile. */
final class ColumnMetrics extends Div {
    ColumnMetrics(Schema schema, List<Profile> newestFirst) {
        if (newestFirst.isEmpty()) {
            add(Texts.muted("No figures before the first profile."));
            return;
        }
        ColumnFigures figures = new ColumnFigures(newestFirst.getFirst());
        Table table = new Table("Column", ">Complete", ">Min", ">Max", ">Mean");
        for (Column column : schema.columns()) {
            table.row(
                    Texts.clipped(column.name()),
                    figures.completeness(column),
                    figures.min(column),
                    figures.max(column),
                    figures.mean(column));
        }
        add(table);
    }
}
