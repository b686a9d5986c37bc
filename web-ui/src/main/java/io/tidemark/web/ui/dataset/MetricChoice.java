package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses a metric in two steps, what it is of and then which; typing searches in both. */
final class MetricChoice extends Div {
    private final transient Map<String, List<MetricName>> names;
    private final ComboBox<String> of = new ComboBox<>();
    private final ComboBox<MetricName> metric = new ComboBox<>();
    private final transient Consumer<MetricId> chosen;

    MetricChoice(List<MetricId> metrics, Consumer<MetricId> chosen) {
        this.chosen = chosen;
        names = metrics.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .collect(Collectors.groupingBy(
                        MetricId::column, TreeMap::new, Collectors.mapping(MetricId::name, Collectors.toList())));
        addClassName("tm-row");
        of.setItems(names.keySet());
        of.setItemLabelGenerator(column -> column.isEmpty() ? "Whole partition" : column);
        of.setAriaLabel("Metric of");
        of.setWidth("190px");
        of.addValueChangeListener(change -> offer(change.getValue()));
        metric.setItemLabelGenerator(Words::of);
        metric.setAriaLabel("Metric");
        metric.setWidth("190px");
        metric.addValueChangeListener(change -> tell());
        add(of, metric);
    }

    /** Chooses that metric, or the nearest to it that there is. */
    void choose(String column, @Nullable MetricName name) {
        String there =
                names.containsKey(column) ? column : names.keySet().iterator().next();
        of.setValue(there);
        if (name != null && names.getOrDefault(there, List.of()).contains(name)) {
            metric.setValue(name);
        }
    }

    @Nullable
    MetricId value() {
        String column = of.getValue();
        MetricName name = metric.getValue();
        return column == null || name == null ? null : MetricId.of(name, column);
    }

    /** Keeps the metric where the other column has it, too. */
    private void offer(@Nullable String column) {
        if (column == null) {
            return;
        }
        List<MetricName> there = names.getOrDefault(column, List.of());
        MetricName before = metric.getValue();
        metric.setItems(there);
        metric.setValue(there.contains(before) ? before : there.getFirst());
        tell();
    }

    private void tell() {
        MetricId value = value();
        if (value != null) {
            chosen.accept(value);
        }
    }
}
