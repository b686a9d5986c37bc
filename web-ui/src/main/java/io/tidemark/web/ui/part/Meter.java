package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Span;

/** A share as a small bar with its number. */
public final class Meter extends Span {
    public Meter(double share, String text) {
        super(text);
        addClassName("tm-meter");
        getStyle().set("--share", Double.toString(Math.clamp(share, 0, 1)));
    }
}
