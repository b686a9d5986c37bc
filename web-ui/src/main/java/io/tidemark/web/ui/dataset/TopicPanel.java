package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.topic.TopicHistory;
import io.tidemark.core.topic.TopicPoint;
import io.tidemark.core.topic.TopicStanding;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast a topic's records came, and how far a group was behind, as a line over some days. */
final class TopicPanel extends Composite<Panel> {
    private static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final int POINTS = 600;

    private enum Kind {
        ARRIVALS("Records in a second", Unit.NUMBER),
        BEHIND("Left to read", Unit.ROWS),
        AGE("Oldest left to read", Unit.SECONDS);

        private final String words;
        private final Unit unit;

        Kind(String words, Unit unit) {
            this.words = words;
            this.unit = unit;
        }
    }

    private record Figure(Kind kind, String group) {
        private String words() {
            return group.isEmpty() ? kind.words : kind.words + " · " + group;
        }
    }

    private final transient Reads reads;
    private final transient DatasetId dataset;
    private final MetricChart chart = new MetricChart();
    private final Component none =
            Texts.empty("A point is kept each five minutes; nothing to draw before there are some.");
    private final Select<Figure> figure = new Select<>();
    private final ReachSelect days = new ReachSelect(new Reach(DAYS, 1), 1);

    TopicPanel(Reads reads, DatasetId dataset) {
        this.reads = reads;
        this.dataset = dataset;
        figure.setItemLabelGenerator(Figure::words);
        figure.setAriaLabel("What is drawn");
        figure.setWidth("300px");
        figure.addValueChangeListener(change -> draw());
        days.addValueChangeListener(change -> draw());
        getContent().tools(figure, days);
        getContent().content(chart, none);
    }

    @Override
    protected Panel initContent() {
        return new Panel("Over time");
    }

    /** Offers what is known of the topic now; what was chosen stays so, where there still is such a group. */
    void show(TopicStanding topic) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure(Kind.ARRIVALS, TopicStanding.ITSELF)));
        topic.groups().forEach(group -> {
            figures.add(new Figure(Kind.BEHIND, group.sight().group()));
            figures.add(new Figure(Kind.AGE, group.sight().group()));
        });
        Figure chosen =
                Optional.ofNullable(figure.getValue()).filter(figures::contains).orElse(figures.getFirst());
        if (!figures.equals(figure.getListDataView().getItems().toList())) {
            figure.setItems(figures);
            figure.setValue(chosen);
        }
        draw();
    }

    private void draw() {
        Figure chosen = figure.getValue();
        if (chosen != null) {
            Duration reach = Duration.ofDays(days.getValue());
            Instant from = reads.clock().instant().minus(reach);
            TopicHistory history =
                    new TopicHistory(reads.topics().points(dataset, from)).thinned(reach.dividedBy(POINTS));
            List<SeriesPoint> line = line(history, chosen);
            chart.show(chosen.words(), chosen.kind.unit, line);
            chart.setVisible(line.size() > 1);
            none.setVisible(line.size() <= 1);
        }
    }

    private static List<SeriesPoint> line(TopicHistory history, Figure chosen) {
        return switch (chosen.kind) {
            case ARRIVALS ->
                history.arrivals().stream()
                        .map(rate -> point(rate.at(), rate.perSecond()))
                        .toList();
            case BEHIND ->
                history.of(chosen.group).stream()
                        .map(point -> point(point.at(), (double) point.records()))
                        .toList();
            case AGE ->
                history.of(chosen.group).stream()
                        .map(point -> point(point.at(), seconds(point)))
                        .toList();
        };
    }

    /** One that has read everything waits for nothing. */
    private static double seconds(TopicPoint point) {
        Duration age = point.age();
        return age == null ? 0 : age.toMillis() / 1_000.0;
    }

    private static SeriesPoint point(Instant at, @Nullable Double value) {
        return new SeriesPoint(at, value, null, false);
    }
}
