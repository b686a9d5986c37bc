package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;

/** The newest partitions of a dataset in one line. */
@Tag("tm-strip")
public final class HeatStrip extends Component {
    public HeatStrip(String label, List<Cell> cells) {
        Scripts.load(this, "strip.js");
        getElement().setAttribute("aria-label", label);
        getElement().setPropertyList("cells", cells);
    }
}
