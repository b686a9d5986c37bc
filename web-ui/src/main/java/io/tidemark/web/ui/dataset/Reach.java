package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.Grain;
import java.util.List;

/** How far back the map and the charts can look, in days, by grain. */
record Reach(List<Integer> choices, int usual) {
    static Reach of(Grain grain) {
        return switch (grain) {
            case HOUR -> new Reach(List.of(7, 14, 30), 14);
            case DAY -> new Reach(List.of(30, 90, 180), 90);
            case WEEK, MONTH -> new Reach(List.of(365, 730, 1095), 730);
        };
    }

    /** The choice of that text, or the usual one. */
    int choice(String text) {
        return choices.stream()
                .filter(days -> String.valueOf(days).equals(text))
                .findFirst()
                .orElse(usual);
    }
}
