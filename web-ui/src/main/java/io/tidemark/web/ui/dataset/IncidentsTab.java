package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Set;

/** A dataset's incidents, newest first. */
final class IncidentsTab extends DatasetTab {
    private static final int SHOWN = 100;

    IncidentsTab(Reads reads, Dataset dataset) {
        List<Incident> incidents =
                reads.incidents().page(new IncidentFilter(Set.of(), null, dataset.id(), ""), 0, SHOWN);
        Panel panel = new Panel("Incidents").hint("newest first");
        add(panel);
        if (incidents.isEmpty()) {
            panel.content(Texts.empty("This dataset never had an incident."));
            return;
        }
        Table table = new Table("Incident", "Status", "Severity", "~What", ">Partitions", "Opened", "Updated");
        incidents.forEach(incident -> table.row(
                Links.to(incident.id(), incident.id().toString()),
                Words.of(incident.status()),
                Dot.of(incident.severity()),
                incident.title(),
                Numbers.count(incident.failures().size()),
                Times.minute(incident.openedAt()),
                Times.minute(incident.updatedAt())));
        panel.content(table);
    }
}
