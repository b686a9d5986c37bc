package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import io.tidemark.core.metric.Histogram;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A distribution as a histogram with marks at some quantiles. */
@Tag("tm-histogram")
public final class DistributionChart extends Component implements HasStyle {
    private static final int BINS = 28;

    private @Nullable Distribution shown;

    public DistributionChart() {
        Scripts.load(this, "histogram.js");
        getElement().setAttribute("role", "img");
    }

    public void show(String label, Unit unit, LogHistogram values) {
        Distribution distribution = new Distribution(
                unit.name(),
                Histogram.of(values, BINS).bins().stream()
                        .map(bin -> new Bar(bin.from(), bin.until(), bin.count()))
                        .toList(),
                Stream.of(Map.entry("p5", 0.05), Map.entry("p50", 0.5), Map.entry("p95", 0.95))
                        .map(mark -> new Mark(mark.getKey(), values.quantile(mark.getValue())))
                        .toList());
        shown = distribution;
        getElement().setAttribute("aria-label", label);
        getElement().setPropertyBean("distribution", distribution);
    }

    /** What it shows; null before the first time. */
    public @Nullable Distribution shown() {
        return shown;
    }

    /** What the browser draws. */
    public record Distribution(String unit, List<Bar> bars, List<Mark> marks) {
        public Distribution {
            bars = List.copyOf(bars);
            marks = List.copyOf(marks);
        }
    }

    /** How many values lie between two bounds. */
    public record Bar(double from, double until, long count) {}

    /** A quantile by its name. */
    public record Mark(String name, double value) {}
}
