package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Bars without axes, as high as a line of text. */
public final class Spark extends Span {
    private static final double LEAST = 0.06;

    public Spark(List<Double> heights, String inWords) {
        addClassName("tm-spark");
        setTitle(inWords);
        getElement().setAttribute("role", "img").setAttribute("aria-label", inWords);
        getStyle().set("clip-path", "polygon(" + outline(heights) + ")");
    }

    /** The bars' outline from the lower left corner to the lower right one. */
    private static String outline(List<Double> heights) {
        double highest =
                Math.max(heights.stream().mapToDouble(Double::doubleValue).max().orElse(1), Double.MIN_NORMAL);
        StringBuilder points = new StringBuilder("0 100%");
        for (int i = 0; i < heights.size(); i++) {
            double share = heights.get(i) / highest;
            double top = 100 * (1 - (share > 0 ? Math.max(share, LEAST) : 0));
            double left = 100.0 * i / heights.size();
            double right = 100.0 * (i + 0.86) / heights.size();
            points.append(String.format(
                    Locale.ROOT,
                    ",%.1f%% 100%%,%.1f%% %.0f%%,%.1f%% %.0f%%,%.1f%% 100%%",
                    left,
                    left,
                    top,
                    right,
                    top,
                    right));
        }
        return points.toString();
    }
}
