package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.PartitionNames;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A dataset's columns with the figures of its newest profile. */
final class ColumnsTab extends DatasetTab {
    private static final Duration RECENT = Duration.ofDays(40);

    ColumnsTab(Reads reads, Dataset dataset) {
        Optional<Profile> newest = newest(reads, dataset);
        Panel panel = new Panel("Columns")
                .hint(newest.map(profile ->
                                "figures of " + PartitionNames.of(profile.partition()) + ", the newest profile")
                        .orElse("no profile yet"));
        add(panel);
        if (dataset.schema().columns().isEmpty()) {
            panel.content(Texts.empty("No column is known: the crawl saw none, or no record that names its fields."));
            return;
        }
        Table table = new Table(
                "Column", "Type", "Kind", "Nulls", ">Complete", ">Blank", ">Min", ">Max", ">Mean", ">Deviation");
        dataset.schema().columns().forEach(column -> addRow(table, column, newest));
        panel.content(table);
    }

    private static void addRow(Table table, Column column, Optional<Profile> newest) {
        Optional<ColumnFigures> figures = newest.map(ColumnFigures::new);
        table.row(
                column.name(),
                column.nativeType(),
                Words.inText(column.type()),
                column.nullable() ? "allowed" : "not null",
                figures.map(known -> known.completeness(column)).orElse("–"),
                figures.map(known -> known.blanks(column)).orElse("–"),
                figures.map(known -> known.min(column)).orElse("–"),
                figures.map(known -> known.max(column)).orElse("–"),
                figures.map(known -> known.mean(column)).orElse("–"),
                figures.map(known -> known.deviation(column)).orElse("–"));
    }

    private static Optional<Profile> newest(Reads reads, Dataset dataset) {
        List<Partition> known = reads.partitions()
                .ofDataset(dataset.id(), reads.clock().instant().minus(RECENT));
        return known.reversed().stream()
                .filter(partition -> partition.version() > 0 && partition.rowsOrZero() > 0)
                .findFirst()
                .flatMap(partition -> reads.profiles().newest(dataset.id(), partition.key()));
    }
}
