package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A framed part of a page with a title; content is set as a whole, so that a refresh replaces it. */
public final class Panel extends Div {
    private final Span hint = new Span();
    private final Div tools = new Div();
    private final Div body = new Div();

    public Panel(String title) {
        addClassName("tm-panel");
        hint.addClassName("tm-hint");
        tools.addClassName("tm-tools");
        body.addClassName("tm-panel-body");
        Div head = new Div(new H2(title), hint, tools);
        head.addClassName("tm-panel-head");
        super.add(head, body);
    }

    /** Says more about the title. */
    public Panel hint(String text) {
        hint.setText(text);
        return this;
    }

    /** Puts controls at the right of the title. */
    public Panel tools(Component... components) {
        tools.removeAll();
        tools.add(components);
        return this;
    }

    public Panel content(Component... components) {
        body.removeAll();
        body.add(components);
        return this;
    }

    /** Keeps the content off the frame. */
    public Panel padded() {
        body.addClassName("tm-padded");
        return this;
    }
}
