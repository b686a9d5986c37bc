package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.web.ui.chart.MetricChart;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.profile.ColumnLine;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A chosen metric of one column over the dataset's newest partitions. */
final class MetricTrend extends Div {
    private static final Duration LONG = Duration.ofDays(7);

    MetricTrend(Reads reads, Dataset dataset, ColumnLine line) {
        addClassName("tm-stack");
        ColumnProfile profile = line.profile();
        List<MetricName> names = profile == null
                ? List.of()
                : profile.metrics().entrySet().stream()
                        .filter(metric -> metric.getValue().number().isPresent())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (names.isEmpty()) {
            add(Texts.muted("No metric has a number yet."));
            return;
        }
        MetricChart chart = new MetricChart();
        chart.addClassName("tm-small-chart");
        Anchor all = Links.to("", "All metrics");
        ComboBox<MetricName> metric = new ComboBox<>();
        metric.setItems(names);
        metric.setItemLabelGenerator(Words::of);
        metric.setAriaLabel("Metric over time");
        metric.addValueChangeListener(change -> {
            MetricName chosen = change.getValue();
            if (chosen != null) {
                draw(chart, reads, dataset, MetricId.of(chosen, line.name()));
                all.setHref(Links.path(
                        Links.path(dataset.id()),
                        Map.of("tab", "metrics", "metric", chosen.text(), "of", line.name())));
            }
        });
        add(Texts.row(metric, all), chart);
        metric.setValue(names.contains(MetricName.COMPLETENESS) ? MetricName.COMPLETENESS : names.getFirst());
    }

    private static void draw(MetricChart chart, Reads reads, Dataset dataset, MetricId metric) {
        Instant now = reads.clock().instant();
        chart.show(
                Words.of(metric),
                metric.name().unit(),
                reads.health()
                        .series(
                                dataset.id(),
                                metric,
                                now.minus(LONG),
                                Unfinished.since(dataset.settings().partitioning(), now)));
    }
}
