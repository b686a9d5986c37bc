package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How full windows usually are at each age, and how full one was. */
@Tag("tm-curve")
public final class CurveChart extends Component implements HasStyle {
    private @Nullable Curve shown;

    public CurveChart() {
        Scripts.load(this, "curve.js");
        getElement().setAttribute("role", "img");
    }

    /** Draws the curve, unless it shows the same already. */
    public void show(String label, Curve curve) {
        if (!curve.equals(shown)) {
            shown = curve;
            getElement().setAttribute("aria-label", label);
            getElement().setPropertyBean("curve", curve);
        }
    }

    /** What it shows; null before the first time. */
    public @Nullable Curve shown() {
        return shown;
    }

    /** What the browser draws; {@code window} names the one whose points are in {@code seen}. */
    public record Curve(String window, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** One age, all shares; null where nothing is known. */
    public record Point(
            String label,
            @Nullable Double low,
            @Nullable Double median,
            @Nullable Double high,
            @Nullable Double seen) {}
}
