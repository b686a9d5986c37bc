package io.tidemark.web.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Labels and their values, one pair a line. */
public final class Facts extends DescriptionList {
    public Facts() {
        addClassName("tm-facts");
    }

    public Facts fact(String label, String value) {
        return fact(label, new Span(value));
    }

    public Facts fact(String label, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        add(new DescriptionList.Term(label), description);
        return this;
    }
}
