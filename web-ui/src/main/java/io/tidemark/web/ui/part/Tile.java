package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number that leads to its list. */
public final class Tile extends Anchor {
    private final Span value = new Span();
    private final Span note = new Span();

    public Tile(String label, String href) {
        super(href);
        getElement().setAttribute("router-link", "");
        addClassName("tm-tile");
        Span name = new Span(label);
        name.addClassName("tm-tile-label");
        note.addClassName("tm-tile-note");
        add(name, value, note);
    }

    public void show(String number, Tone tone, String remark) {
        value.setText(number);
        value.setClassName("tm-tile-value");
        if (tone != Tone.NONE) {
            value.addClassNames(tone.css(), "tm-ink");
        }
        note.setText(remark);
    }
}
