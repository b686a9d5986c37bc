package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Range;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A metric over time with the band that was expected. */
@Tag("tm-chart")
public final class MetricChart extends Component implements HasStyle {
    private static final String AT = "event.detail.at";

    private @Nullable Series shown;

    public MetricChart() {
        Scripts.load(this, "chart.js");
        getElement().setAttribute("role", "img");
    }

    /** Tells the time of the point that was clicked. */
    public MetricChart onPoint(Consumer<Instant> clicked) {
        getElement()
                .addEventListener(
                        "point-click",
                        click -> clicked.accept(Instant.ofEpochMilli(
                                click.getEventData().get(AT).asLong())))
                .addEventData(AT);
        getElement().setAttribute("clickable", true);
        return this;
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

    /** What it shows; null before the first time. */
    public @Nullable Series shown() {
        return shown;
    }

    /** What the browser draws. */
    public record Series(String unit, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** One value; {@code low} and {@code high} are null where the band is open or absent. */
    public record Point(
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
