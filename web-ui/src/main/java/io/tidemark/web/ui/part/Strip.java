package io.tidemark.web.ui.part;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** A bar that shares divide, the first the darkest; what they leave is empty. */
public final class Strip extends Span {
    private static final int DARKEST = 88;
    private static final int LIGHTER = 20;
    private static final int LIGHTEST = 16;

    public Strip(List<Double> shares, String inWords) {
        addClassName("tm-share-strip");
        setTitle(inWords);
        getElement().setAttribute("role", "img").setAttribute("aria-label", inWords);
        StringBuilder stops = new StringBuilder("linear-gradient(to right");
        double before = 0;
        for (int i = 0; i < shares.size(); i++) {
            double until = Math.min(100, before + shares.get(i) * 100);
            int opacity = Math.max(LIGHTEST, DARKEST - i * LIGHTER);
            stops.append(String.format(
                    Locale.ROOT,
                    ", color-mix(in srgb, var(--tm-accent) %d%%, var(--tm-surface)) %.1f%% %.1f%%",
                    opacity,
                    before,
                    until));
            before = until;
        }
        getStyle().set("background-image", stops + String.format(Locale.ROOT, ", transparent %.1f%%)", before));
    }
}
