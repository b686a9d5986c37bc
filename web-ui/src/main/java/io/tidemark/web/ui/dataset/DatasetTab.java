package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.html.Div;

/** One tab of a dataset's page. */
abstract class DatasetTab extends Div {
    DatasetTab() {
        addClassName("tm-stack");
    }

    /** Shows what is new since it was made. */
    void refresh() {}
}
