package io.tidemark.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** The newest partitions of a dataset in one line. */
@Tag("tm-strip")
@JsModule("context://tidemark/strip.js")
public final class HeatStrip extends Component {
    public HeatStrip(String label, List<Cell> cells) {
        getElement().setAttribute("aria-label", label);
        getElement().setPropertyList("cells", cells);
    }
}
