package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.profile.ColumnLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns' metrics of a partition's newest profile. */
final class ColumnMetrics extends Div {
    ColumnMetrics(Dataset dataset, PartitionKey partition, List<Profile> newestFirst) {
        if (newestFirst.isEmpty()) {
            add(Texts.muted("No figures before the first profile."));
            return;
        }
        Table table = new Table("Column", ">Complete", ">Distinct", ">Range");
        for (ColumnLine line : ColumnLine.all(dataset, Optional.of(newestFirst.getFirst()))) {
            table.row(inFull(dataset, partition, line.name()), line.complete(), line.distinct(), line.range());
        }
        add(table);
    }

    private static Anchor inFull(Dataset dataset, PartitionKey partition, String column) {
        return Links.to(
                Links.path(
                        Links.path(dataset.id()), Map.of("tab", "columns", "at", partition.text(), "column", column)),
                column);
    }
}
