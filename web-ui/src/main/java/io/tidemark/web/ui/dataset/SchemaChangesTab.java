package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.util.List;

/** How a dataset's schema changed, newest first. */
final class SchemaChangesTab extends DatasetTab {
    private static final int SHOWN = 200;

    SchemaChangesTab(Reads reads, Dataset dataset) {
        List<SchemaChange> changes = reads.datasets().changes(dataset.id(), SHOWN);
        Panel panel = new Panel("Schema changes").hint("newest first");
        add(panel);
        if (changes.isEmpty()) {
            panel.content(Texts.empty("The schema has not changed since Tidemark first saw it, at "
                    + Times.minute(dataset.discoveredAt()) + "."));
            return;
        }
        Table table = new Table("Seen", "Change", "Column", "~Before", "~After");
        changes.forEach(change -> table.row(
                Times.minute(change.at()), Words.of(change.kind()), change.column(), change.before(), change.after()));
        panel.content(table);
    }
}
