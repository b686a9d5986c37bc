package io.tidemark.web.ui.profile;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.TextExtremes;
import io.tidemark.web.ui.words.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One column with what a profile tells of it, in the few words of a table's line.
 *
 * @param depth how deep it is profiled
 * @param profile null before the first
 */
public record ColumnLine(
        Column column, ProfileDepth depth, @Nullable ColumnProfile profile) {
    private static final int DATE = "2026-11-22 ".length();
    private static final int MOST = 17;

    /** A line for each column that the dataset has, in its order. */
    public static List<ColumnLine> all(Dataset dataset, Optional<Profile> profile) {
        Map<String, ColumnProfile> profiled = profile.map(ColumnProfile::all).orElse(Map.of());
        return dataset.schema().columns().stream()
                .map(column -> new ColumnLine(
                        column,
                        dataset.settings().profiling().of(column.name()),
                        profile.isEmpty()
                                ? null
                                : profiled.getOrDefault(column.name(), ColumnProfile.none(column.name()))))
                .toList();
    }

    public String name() {
        return column.name();
    }

    /** The share of rows with a value; empty when it is not known. */
    public OptionalDouble completeness() {
        return value(MetricName.COMPLETENESS).map(MetricValue::number).orElseGet(OptionalDouble::empty);
    }

    public String complete() {
        return figure(MetricName.COMPLETENESS);
    }

    public String distinct() {
        return figure(MetricName.DISTINCT_COUNT);
    }

    public String least() {
        return extreme(MetricName.MIN, MetricName.MIN_TIME, true);
    }

    public String most() {
        return extreme(MetricName.MAX, MetricName.MAX_TIME, false);
    }

    /** The mean of numbers, the share of trues. */
    public String mean() {
        return column.type() == ColumnType.BOOLEAN
                ? value(MetricName.TRUE_RATIO)
                        .map(value -> Figure.brief(value, MetricName.TRUE_RATIO.unit()) + " true")
                        .orElse(Numbers.NONE)
                : figure(MetricName.MEAN);
    }

    /** Least and most in few characters. */
    public String range() {
        String first = cut(least());
        String last = cut(most());
        if (column.type().isTime() && first.length() > DATE && last.startsWith(first.substring(0, DATE))) {
            last = last.substring(DATE);
        }
        return first.equals(Numbers.NONE) ? first : first + " … " + last;
    }

    /** Why there is no mean; empty when there is. */
    public String whyNoMean() {
        return whyNo(column.type() == ColumnType.BOOLEAN ? MetricName.TRUE_RATIO : MetricName.MEAN);
    }

    /** Why there is no least or most; empty when there is. */
    public String whyNoRange() {
        if (column.type() == ColumnType.TEXT) {
            ColumnProfile known = profile;
            return known == null
                    ? "no profile yet"
                    : known.texts().isPresent() ? "" : WhyMissing.unmeasured(depth, known, ProfileDepth.DEEP);
        }
        return whyNo(column.type().isTime() ? MetricName.MIN_TIME : MetricName.MIN);
    }

    /** Why there is no such number; empty when there is. */
    public String whyNo(MetricName name) {
        return WhyMissing.of(column, depth, profile, name);
    }

    private String extreme(MetricName ofNumbers, MetricName ofTimes, boolean first) {
        if (column.type().isTime()) {
            return figure(ofTimes);
        }
        return value(ofNumbers).isPresent() ? figure(ofNumbers) : text(first);
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private String text(boolean first) {
        ColumnProfile known = profile;
        if (known == null || known.texts().isEmpty()) {
            return Numbers.NONE;
        }
        TextExtremes texts = known.texts().get();
        String text = first ? texts.min() : texts.max();
        return text == null ? Numbers.NONE : known.shown(text);
    }

    private String figure(MetricName name) {
        return value(name)
                .map(value -> Figure.brief(value, name.unit()).toString())
                .orElse(Numbers.NONE);
    }

    private Optional<MetricValue> value(MetricName name) {
        return Optional.ofNullable(profile).map(known -> known.metrics().get(name));
    }
}
