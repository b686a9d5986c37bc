package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.lineage.Impact;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.Comparator;
import java.util.List;

/** The datasets that fail because of an incident, those that still do first, and how many more could. */
final class ImpactList extends Div {
    private static final int SHOWN = 200;

    ImpactList(Impact impact) {
        List<Incident> impacted = impact.impacted().stream()
                .sorted(Comparator.comparing((Incident incident) -> !incident.isOpen())
                        .thenComparing(Incident::dataset))
                .toList();
        if (impacted.isEmpty()) {
            add(Texts.empty("None of the " + Words.counted(impact.downstream().size(), "dataset")
                    + " downstream fails of the same."));
            return;
        }
        Table table = new Table("Dataset", "Status", "~What", "Incident", "Since");
        impacted.stream()
                .limit(SHOWN)
                .forEach(incident -> table.row(
                        Links.to(incident.dataset(), incident.dataset().value()),
                        Dot.of(incident.status()),
                        incident.title(),
                        Links.to(incident.id(), incident.id().toString()),
                        Times.minute(incident.openedAt())));
        add(table);
        if (impacted.size() > SHOWN) {
            add(Texts.muted("and " + Words.counted(impacted.size() - SHOWN, "incident") + " more"));
        }
    }

    /** For example {@code 3 of 40 datasets downstream fail}. */
    static String hint(Impact impact) {
        int all = Math.max(impact.downstream().size(), impact.failing().size());
        return impact.failing().size() + " of " + Words.counted(all, "dataset") + " downstream fail of it";
    }
}
