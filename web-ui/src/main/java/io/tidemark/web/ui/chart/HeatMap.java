package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Partitions as a grid of days and hours; a cell is chosen by click or keyboard. */
@Tag("tm-heatmap")
public final class HeatMap extends Component {
    private static final String PARTITION = "event.detail.partition";

    private @Nullable HeatMapModel shown;

    /** Tells the text of the partition that was chosen. */
    public HeatMap(String label, Consumer<String> chosen) {
        Scripts.load(this, "heatmap.js");
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "cell-click",
                        click -> chosen.accept(
                                click.getEventData().get(PARTITION).asString()))
                .addEventData(PARTITION);
    }

    /** Draws the map, unless it shows the same already. */
    public void show(HeatMapModel map) {
        if (!map.equals(shown)) {
            shown = map;
            getElement().setPropertyBean("map", map);
        }
    }

    /** Outlines the partition of that text; an empty one outlines none. */
    public void select(String partition) {
        getElement().setProperty("selected", partition);
    }

    /** What it shows; null before the first time. */
    public @Nullable HeatMapModel shown() {
        return shown;
    }
}
