package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says at the top of a page that something is wrong with all of it. */
public final class Banner extends Div {
    public Banner(Tone tone, String what, String sentence) {
        addClassNames("tm-banner", tone.css());
        getElement().setAttribute("role", "status");
        Element strong = new Element("b");
        strong.setText(what + " ");
        getElement().appendChild(strong);
        add(new Span(sentence));
    }
}
