package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metric over time with the band that was expected. */
@Tag("tm-chart")
@JsModule("context://tidemark/chart.js")
public final class MetricChart extends Component implements HasStyle {
    private @Nullable Series shown;

    public MetricChart() {
        getElement().setAttribute("role", "img");
    }

    /** Draws the series, unless it shows the same already. */
    public void show(String label, Unit unit, List<SeriesPoint> points) {
        Series series = new Series(unit.name(), points.stream().map(Point::of).toList());
        if (!series.equals(shown)) {
            shown = series;
            getElement().setAttribute("aria-label", label);
            getElement().setPropertyBean("series", series);
        }
    }

    /** What the browser draws. */
    record Series(String unit, List<Point> points) {
        Series {
            points = List.copyOf(points);
        }
    }

    /** One value; {@code low} and {@code high} are null where the band is open or absent. */
    record Point(
            long at,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            boolean violated) {
        static Point of(SeriesPoint point) {
            Range expected = point.expected();
            return new Point(
                    point.at().toEpochMilli(),
                    point.value(),
                    expected == null ? null : finite(expected.low()),
                    expected == null ? null : finite(expected.high()),
                    point.violated());
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }
    }
}
