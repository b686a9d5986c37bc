package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.html.Span;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Histogram;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.web.ui.part.Spark;
import io.tidemark.web.ui.part.Strip;
import io.tidemark.web.ui.words.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** A column's values at a glance: numbers as a small histogram, others as a bar of the most frequent. */
final class ValueSketch {
    private static final int BINS = 20;
    private static final int PARTS = 4;

    private ValueSketch() {}

    static Span of(ColumnLine line) {
        ColumnProfile profile = line.profile();
        if (profile == null) {
            return new Span();
        }
        return profile.values()
                .filter(values -> values.count() > 0)
                .map(ValueSketch::histogram)
                .or(() ->
                        profile.topValues().filter(values -> values.total() > 0).map(values -> bar(profile, values)))
                .orElseGet(Span::new);
    }

    private static Span histogram(LogHistogram values) {
        List<Double> heights = Histogram.of(values, BINS).bins().stream()
                .map(bin -> (double) bin.count())
                .toList();
        return new Spark(
                heights,
                "Median " + Numbers.figure(values.quantile(0.5)) + ", middle half "
                        + Numbers.figure(values.quantile(0.25)) + " to " + Numbers.figure(values.quantile(0.75)));
    }

    private static Span bar(ColumnProfile profile, FrequentValues values) {
        double total = values.total();
        return new Strip(
                values.top(PARTS).stream()
                        .map(entry -> entry.getValue() / total)
                        .toList(),
                values.top(PARTS).stream()
                        .map(entry -> profile.shown(entry.getKey()) + " " + Numbers.percent(entry.getValue() / total))
                        .collect(Collectors.joining(", ")));
    }
}
