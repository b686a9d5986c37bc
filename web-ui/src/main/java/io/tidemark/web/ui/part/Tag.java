package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Span;

/** A short word in a frame. */
public final class Tag extends Span {
    public Tag(String text) {
        super(text);
        addClassName("tm-tag");
    }

    public Tag(Tone tone, String text) {
        this(text);
        addClassNames("tm-colour", tone.css());
    }
}
