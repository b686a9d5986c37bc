package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Plain pieces of text in the pages' few styles. */
public final class Texts {
    private Texts() {}

    /** A sentence that stands where a list has nothing to show. */
    public static Paragraph empty(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("tm-empty");
        return paragraph;
    }

    public static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("tm-muted");
        return span;
    }

    /** A text that is cut where it does not fit, with the whole as its tooltip. */
    public static Span clipped(String text) {
        Span span = new Span(text);
        span.addClassName("tm-clip");
        span.setTitle(text);
        return span;
    }

    /** Things side by side. */
    public static Div row(Component... components) {
        Div row = new Div(components);
        row.addClassName("tm-row");
        return row;
    }
}
