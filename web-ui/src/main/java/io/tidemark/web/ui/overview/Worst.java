package io.tidemark.web.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.web.ui.chart.HeatMapRows;
import io.tidemark.web.ui.chart.HeatStrip;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The datasets that fare worst, each with its newest partitions. */
final class Worst extends Composite<Panel> {
    private static final int SHOWN = 12;
    private static final int PARTITIONS = 36;

    private final transient HealthReads health;
    private final transient InstantSource clock;
    private transient List<Line> shown = List.of();

    Worst(HealthReads health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    protected Panel initContent() {
        return new Panel("Datasets").hint("least healthy first, newest " + PARTITIONS + " partitions");
    }

    void refresh() {
        List<Line> lines = health.datasets(DatasetFilter.ALL, 0, SHOWN).stream()
                .map(summary -> new Line(summary, cells(summary.dataset())))
                .toList();
        if (lines.isEmpty()) {
            getContent()
                    .content(Texts.empty("No dataset is watched yet. Add a source, and its datasets show up here."));
        } else if (!lines.equals(shown)) {
            getContent().content(rows(lines));
        }
        shown = lines;
    }

    private List<PartitionCell> cells(Dataset dataset) {
        if (!(dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows)) {
            return List.of();
        }
        PartitionKey.Window current = windows.windowAt(clock.instant());
        Duration step = Duration.between(current.from(), current.until());
        Instant now = clock.instant();
        List<PartitionCell> cells =
                health.cells(dataset.id(), now.minus(step.multipliedBy(PARTITIONS)), now.plus(Duration.ofSeconds(1)));
        return cells.subList(Math.max(0, cells.size() - PARTITIONS), cells.size());
    }

    private static Div rows(List<Line> lines) {
        Div list = new Div();
        list.addClassName("tm-health");
        lines.forEach(line -> list.add(line.name(), line.figures(), line.strip()));
        return list;
    }

    private record Line(DatasetSummary summary, List<PartitionCell> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        Component name() {
            Dataset dataset = summary.dataset();
            Div cell = new Div(
                    Dot.of(summary.status()),
                    Links.to(dataset.id(), dataset.name().toString()),
                    Texts.muted(dataset.source().value()));
            cell.addClassName("tm-health-name");
            return cell;
        }

        Component figures() {
            Div cell = new Div(Numbers.wholePercent(summary.completeness()));
            cell.addClassName("tm-health-figure");
            cell.setTitle("Rows vs usual: rows ÷ usual rows of the last 24 h");
            return cell;
        }

        Component strip() {
            if (!(summary.dataset().settings().partitioning() instanceof Partitioning.TimeWindows windows)) {
                return Texts.muted("one partition");
            }
            HeatMapRows rows = new HeatMapRows(windows.grain(), windows.zone());
            return new HeatStrip("Newest partitions of " + summary.dataset().name(), rows.strip(cells));
        }
    }
}
