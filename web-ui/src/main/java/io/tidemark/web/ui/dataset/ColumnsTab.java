package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.metric.Profile;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.profile.ColumnGrid;
import io.tidemark.web.ui.profile.ColumnLine;
import io.tidemark.web.ui.words.PartitionNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A dataset's columns with the figures of its newest profile, or of a chosen partition's, and one column in full. */
final class ColumnsTab extends DatasetTab {
    private static final Duration RECENT = Duration.ofDays(40);

    private final transient Reads reads;
    private final transient Dataset dataset;
    private final String partition;
    private final transient BiConsumer<String, Object> remember;
    private final Panel panel = new Panel("Columns");
    private final ColumnGrid grid = new ColumnGrid(this::choose);
    private final Div split = new Div();
    private final ColumnPanel detail;
    private String column;
    private transient @Nullable List<Profile> drawn;

    /** The address says which column is shown in full, and of which partition the figures are. */
    ColumnsTab(Reads reads, Dataset dataset, PageState state, BiConsumer<String, Object> remember) {
        this.reads = reads;
        this.dataset = dataset;
        this.partition = state.get("at");
        this.column = state.get("column");
        this.remember = remember;
        this.detail = new ColumnPanel(reads, dataset, () -> grid.choose(null));
        split.addClassName("tm-split");
        split.add(panel.content(grid));
        add(split);
        refresh();
    }

    @Override
    void refresh() {
        Optional<Profile> profile = partition.isEmpty() ? newest() : of(partition);
        List<Profile> now = profile.stream().toList();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        panel.hint(hint(profile));
        List<ColumnLine> lines = ColumnLine.all(dataset, profile);
        String wanted = column;
        grid.show(lines);
        show(lines.stream()
                .filter(line -> line.name().equals(wanted))
                .findFirst()
                .orElse(null));
    }

    private void show(@Nullable ColumnLine line) {
        if (line == null) {
            choose(null);
        } else {
            grid.choose(line);
        }
    }

    private void choose(@Nullable ColumnLine line) {
        column = line == null ? "" : line.name();
        split.setClassName("tm-closed", line == null);
        grid.brief(line != null);
        if (line == null) {
            split.remove(detail);
        } else {
            detail.show(line);
            split.add(detail);
        }
        remember.accept("column", column);
    }

    private String hint(Optional<Profile> profile) {
        return profile.map(known -> "figures of " + PartitionNames.of(known.partition())
                        + (partition.isEmpty() ? ", the newest profile" : ""))
                .orElse("no profile yet");
    }

    private Optional<Profile> of(String text) {
        return reads.partitions()
                .findByText(dataset.id(), text)
                .flatMap(found -> reads.profiles().newest(dataset.id(), found.key()));
    }

    private Optional<Profile> newest() {
        List<Partition> known = reads.partitions()
                .ofDataset(dataset.id(), reads.clock().instant().minus(RECENT));
        return known.reversed().stream()
                .filter(one -> one.version() > 0 && one.rowsOrZero() > 0)
                .findFirst()
                .flatMap(one -> reads.profiles().newest(dataset.id(), one.key()));
    }
}
