package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricDepth;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every metric of a column with its number, and why those without one have none. */
final class FigureList extends Div {
    FigureList(ColumnLine line, ColumnProfile profile) {
        addClassName("tm-stack");
        Div figures = new Div();
        figures.addClassName("tm-figures");
        Map<String, List<String>> missing = new LinkedHashMap<>();
        TreeSet<MetricName> names =
                new TreeSet<>(MetricDepth.ofColumns(line.column().type()));
        names.addAll(profile.metrics().keySet());
        for (MetricName name : names) {
            MetricValue value = profile.metrics().get(name);
            if (value != null && value.number().isPresent()) {
                figures.add(line(Words.of(name), Figure.of(value, name.unit())));
            } else {
                missing.computeIfAbsent(why(line, profile, name), reason -> new ArrayList<>())
                        .add(Words.inText(name));
            }
        }
        profile.texts().ifPresent(texts -> addTexts(figures, profile, texts));
        add(figures);
        missing.forEach((reason, metrics) -> add(reason(reason, metrics)));
    }

    private static String why(ColumnLine line, ColumnProfile profile, MetricName name) {
        MetricValue value = profile.metrics().get(name);
        if (value instanceof MetricValue.Undefined undefined) {
            return undefined.why();
        }
        return line.whyNo(name);
    }

    private static void addTexts(Div figures, ColumnProfile profile, TextExtremes texts) {
        String first = texts.min();
        String last = texts.max();
        if (first != null && last != null) {
            figures.add(line("First text", new Figure(profile.shown(first), "")));
            figures.add(line("Last text", new Figure(profile.shown(last), "")));
        }
    }

    private static Div line(String label, Figure figure) {
        Span value = new Span(figure.value());
        value.addClassName("tm-clip");
        value.setTitle(figure.toString());
        Div line = new Div(Texts.muted(label), value);
        if (!figure.error().isEmpty()) {
            Span error = Texts.muted(figure.error());
            error.setTitle("Estimated; its standard error, or how far it may be off");
            line.add(error);
        }
        line.addClassName("tm-figure");
        return line;
    }

    private static Div reason(String reason, List<String> metrics) {
        Span why = new Span(Words.sentence(reason) + ": ");
        Div line = new Div(why, Texts.muted(String.join(", ", metrics) + "."));
        line.addClassNames("tm-small", "tm-missing");
        return line;
    }
}
