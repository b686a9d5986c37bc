package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.web.ui.chart.HeatMap;
import io.tidemark.web.ui.chart.HeatMapRows;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/** The heat map of a dataset's partitions, and beside it the one that was chosen. */
final class PartitionsTab extends DatasetTab {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final transient BiConsumer<String, Object> remember;
    private final Div split = new Div();
    private final PartitionPanel chosen;
    private Runnable drawMap = () -> {};
    private Runnable drawArrival = () -> {};
    private Runnable drawReading = () -> {};
    private int days;

    /** Remembers in the address which partition and how many days are shown. */
    PartitionsTab(Reads reads, Dataset dataset, PageState state, BiConsumer<String, Object> remember) {
        this.reads = reads;
        this.dataset = dataset;
        this.remember = remember;
        this.chosen = new PartitionPanel(reads, dataset, () -> choose(""));
        split.addClassName("tm-split");
        add(split);
        switch (dataset.settings().partitioning()) {
            case Partitioning.TimeWindows windows -> showMap(windows, state);
            case Partitioning.Undivided whole -> {
                split.addClassName("tm-closed");
                split.add(chosen);
                chosen.show(PartitionKey.WHOLE.text());
            }
        }
    }

    @Override
    void refresh() {
        drawMap.run();
        drawArrival.run();
        drawReading.run();
        chosen.refresh();
    }

    private void showMap(Partitioning.TimeWindows windows, PageState state) {
        Reach reach = Reach.of(windows.grain());
        days = reach.choice(state.get("days"));
        HeatMap map = new HeatMap("Partitions of " + dataset.name(), this::choose);
        Paragraph nothing = Texts.empty("No partition is known in these days yet; the next crawl lists them.");
        HeatMapRows rows = new HeatMapRows(windows.grain(), windows.zone());
        drawMap = () -> {
            Instant now = reads.clock().instant();
            Instant from = now.minus(Duration.ofDays(days - 1L));
            List<PartitionCell> cells = reads.health().cells(dataset.id(), startOf(windows, from), end(windows, now));
            map.show(rows.of(cells, from, now));
            map.setVisible(!cells.isEmpty());
            nothing.setVisible(cells.isEmpty());
            map.select(chosen.shown());
        };
        ReachSelect select = new ReachSelect(reach, days);
        select.addValueChangeListener(change -> {
            days = change.getValue();
            remember.accept("days", days == reach.usual() ? "" : days);
            drawMap.run();
        });
        Panel panel = new Panel("Partitions")
                .padded()
                .hint(hint(windows))
                .tools(select)
                .content(map, nothing);
        ArrivalPanel arrival = new ArrivalPanel(reads, dataset);
        Div left = new Div(panel, arrival);
        left.addClassName("tm-stack");
        if (!dataset.settings().key().isEmpty()) {
            left.add(new FindPanel(reads, dataset, this::choose));
        }
        ReadingPanel reading = new ReadingPanel(reads, dataset.id());
        left.add(reading);
        drawReading = reading::refresh;
        split.add(left);
        drawArrival = () -> arrival.show(windows, chosen.shown());
        choose(state.get("partition"));
    }

    private void choose(String partition) {
        chosen.show(partition);
        split.setClassName("tm-closed", partition.isEmpty());
        if (partition.isEmpty()) {
            split.remove(chosen);
        } else {
            split.add(chosen);
        }
        remember.accept("partition", partition);
        drawMap.run();
        drawArrival.run();
    }

    private static String hint(Partitioning.TimeWindows windows) {
        return switch (windows.grain()) {
            case HOUR -> "days and hours in UTC, newest day on top";
            case DAY -> "weeks and days in " + Times.zone(windows.zone()) + ", newest week on top";
            case WEEK -> "years and weeks in " + Times.zone(windows.zone());
            case MONTH -> "years and months in " + Times.zone(windows.zone());
        };
    }

    private static Instant startOf(Partitioning.TimeWindows windows, Instant from) {
        return switch (windows.grain()) {
            case HOUR -> from.truncatedTo(ChronoUnit.DAYS);
            case DAY, WEEK, MONTH -> windows.windowAt(from).from();
        };
    }

    private static Instant end(Partitioning.TimeWindows windows, Instant now) {
        return windows.windowAt(now).until();
    }
}
