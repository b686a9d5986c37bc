package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.select.Select;

/** Chooses how many days are shown. */
final class ReachSelect extends Select<Integer> {
    ReachSelect(Reach reach, int days) {
        setItems(reach.choices());
        setItemLabelGenerator(number -> number == 1 ? "1 day" : number + " days");
        setValue(days);
        setAriaLabel("Days shown");
        setWidth("104px");
    }
}
