package io.tidemark.web.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InferredType;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Unit;
import io.tidemark.web.ui.chart.DistributionChart;
import io.tidemark.web.ui.part.Section;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All that a profile tells of one column, part by part; parts that a column of its type cannot have are left out. */
public final class ColumnSections {
    private static final int MOST = 10;

    private final ColumnLine line;
    private final ColumnProfile profile;

    private ColumnSections(ColumnLine line, ColumnProfile profile) {
        this.line = line;
        this.profile = profile;
    }

    public static List<Component> of(ColumnLine line) {
        ColumnProfile profile = line.profile();
        if (profile == null) {
            return List.of(Texts.empty("No figures before the first profile."));
        }
        if (line.depth() == ProfileDepth.NONE && profile.metrics().isEmpty()) {
            return List.of(Texts.empty("It is not profiled: its depth is none."));
        }
        return new ColumnSections(line, profile).all();
    }

    private List<Component> all() {
        List<Component> all = new ArrayList<>();
        all.add(new Section("Figures", new FigureList(line, profile)));
        profile.values()
                .filter(values -> values.count() > 0)
                .ifPresent(values -> all.add(new Section("Distribution", chart(values, Unit.NUMBER))));
        profile.valueTypes()
                .filter(types -> types.counts().size() > 1)
                .ifPresent(types ->
                        all.add(new Section("Types of its values", frequent(types, UnaryOperator.identity()))));
        profile.topValues()
                .ifPresent(values -> all.add(new Section(
                        profile.isPersonal() ? "Most frequent values, masked" : "Most frequent values",
                        frequent(values, profile::shown))));
        profile.formats().filter(formats -> formats.values() > 0).ifPresent(formats -> all.add(formats(formats)));
        profile.masks()
                .filter(masks -> masks.total() > 0)
                .ifPresent(masks -> all.add(new Section("Patterns", frequent(masks, UnaryOperator.identity()))));
        profile.delays()
                .filter(delays -> delays.count() > 0)
                .ifPresent(delays -> all.add(new Section("Delay from event to loading", chart(delays, Unit.SECONDS))));
        return all;
    }

    private DistributionChart chart(LogHistogram values, Unit unit) {
        DistributionChart chart = new DistributionChart();
        chart.show("Distribution of " + line.name(), unit, values);
        return chart;
    }

    private static Component frequent(FrequentValues values, UnaryOperator<String> shown) {
        if (values.total() == 0) {
            return Texts.muted("No values.");
        }
        double total = values.total();
        ShareList list = new ShareList();
        long listed = 0;
        for (Map.Entry<String, Long> entry : values.top(MOST)) {
            list.line(shown.apply(entry.getKey()), entry.getValue() / total, entry.getValue());
            listed += entry.getValue();
        }
        if (listed < values.total()) {
            list.others("others", (values.total() - listed) / total, values.total() - listed);
        }
        return values.error() == 0
                ? list
                : new Div(
                        list,
                        Texts.muted("Each count may be too low by up to " + Numbers.count(values.error()) + " rows."));
    }

    private static Section formats(FormatTally formats) {
        ShareList list = new ShareList();
        formats.matching().entrySet().stream()
                .sorted(Map.Entry.<Format, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry ->
                        list.line(Words.inText(entry.getKey()), formats.share(entry.getKey()), entry.getValue()));
        Section section = new Section("Formats");
        InferredType.of(formats)
                .ifPresent(inferred -> section.add(Texts.muted("Reads as " + Words.inText(inferred.type()) + ": "
                        + Numbers.percent(inferred.share()) + " of the texts are written so.")));
        if (formats.matching().isEmpty()) {
            section.add(Texts.muted("No known format fits."));
        }
        section.add(list);
        return section;
    }
}
