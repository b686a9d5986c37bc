package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** A part of a panel under a small heading. */
public final class Section extends Div {
    public Section(String title, Component... content) {
        addClassName("tm-section");
        add(new H3(title));
        add(content);
    }
}
