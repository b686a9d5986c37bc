package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;

/** Labels with their shares, each as a bar and in numbers. */
final class ShareList extends Div {
    ShareList() {
        addClassName("tm-shares");
    }

    ShareList line(String label, double share, long count) {
        Span name = Texts.clipped(label.isEmpty() ? "(empty)" : label);
        if (label.isEmpty()) {
            name.addClassName("tm-muted");
        }
        add(name);
        return numbers(share, count);
    }

    /** A line for what is not listed by itself. */
    ShareList others(String label, double share, long count) {
        add(Texts.muted(label));
        return numbers(share, count);
    }

    private ShareList numbers(double share, long count) {
        Span bar = new Span();
        bar.addClassName("tm-share-bar");
        bar.getStyle().set("--share", Double.toString(share));
        Span percent = new Span(Numbers.percent(share));
        percent.addClassName("tm-right");
        Span rows = Texts.muted(Numbers.count(count));
        rows.addClassName("tm-right");
        add(bar, percent, rows);
        return this;
    }
}
