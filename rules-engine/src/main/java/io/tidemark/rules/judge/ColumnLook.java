package io.tidemark.rules.judge;

import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InferredType;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Outliers;
import io.tidemark.core.metric.PersonalData;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.StateLook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads figures from what a profile knows of a column.
 *
 * @param before the same of the window before, when it is asked for
 */
record ColumnLook(ColumnProfile now, Supplier<Optional<ColumnProfile>> before, Parameters parameters) {
    private static final int MOST_NAMED = 5;
    private static final int USUAL_TOP = 10;
    private static final StateFigure NOT_MEASURED =
            new StateFigure.Unknown("not measured yet; the next profile will have it");
    private static final StateFigure NO_BEFORE = new StateFigure.Unknown("the window before has no such profile");
    private static final StateFigure TOO_MANY = new StateFigure.Unknown("the column has more than 200 values");

    static ColumnLook of(Case matter, Profile profile, String column) {
        return new ColumnLook(
                ColumnProfile.of(profile, column),
                () -> matter.window()
                        .flatMap(window -> matter.history().before(window))
                        .map(earlier -> ColumnProfile.of(earlier, column)),
                matter.rule().parameters());
    }

    StateFigure look(StateLook look) {
        return switch (look) {
            case SET_COVERAGE -> now.topValues().map(this::coverage).orElse(NOT_MEASURED);
            case FORMAT -> now.formats().map(this::format).orElse(NOT_MEASURED);
            case OUTLIERS -> now.values().map(this::outliers).orElse(NOT_MEASURED);
            case DISTRIBUTION_DRIFT -> now.values().map(this::drift).orElse(NOT_MEASURED);
            case PRIVACY_PII_FOUND -> now.formats().map(ColumnLook::personal).orElse(NOT_MEASURED);
            case INFERRED_TYPE_CHANGED -> now.formats().map(this::typeChanged).orElse(NOT_MEASURED);
            case NEW_CATEGORIES -> compared((mine, theirs) -> listed("new", minus(mine, theirs)));
            case LOST_CATEGORIES -> compared((mine, theirs) -> listed("no more there", minus(theirs, mine)));
            case TOP_VALUES_CHANGED -> topChanged();
        };
    }

    private StateFigure coverage(FrequentValues values) {
        List<String> missing = minus(parameters.texts("values"), values.counts().keySet());
        return missing.isEmpty() || values.isComplete() ? listed("not in use", missing) : TOO_MANY;
    }

    private StateFigure format(FormatTally formats) {
        Format format = Format.valueOf(parameters.text("format").orElse("").toUpperCase(Locale.ROOT));
        long unfit = formats.values() - formats.matching().getOrDefault(format, 0L);
        return new StateFigure.Known(
                unfit,
                Wording.count(unfit) + " of " + Wording.count(formats.values()) + " texts are no "
                        + format.text().replace('_', ' '));
    }

    private static StateFigure personal(FormatTally formats) {
        long found = PersonalData.count(formats);
        return new StateFigure.Known(
                found,
                Wording.count(found) + " of " + Wording.count(formats.values()) + " texts look like personal data");
    }

    private StateFigure drift(LogHistogram values) {
        Optional<LogHistogram> earlier = before.get().flatMap(ColumnProfile::values);
        if (earlier.isEmpty() || earlier.get().count() == 0 || values.count() == 0) {
            return NO_BEFORE;
        }
        double index = Drift.between(earlier.get(), values);
        return new StateFigure.Known(
                index, String.format(Locale.ROOT, "the values have moved by %.3f since the window before", index));
    }

    private StateFigure outliers(LogHistogram values) {
        double k = parameters.text("k").map(Double::parseDouble).orElse(Outliers.USUAL);
        return Outliers.of(values, k)
                .<StateFigure>map(beyond -> {
                    long found = beyond.count(values);
                    return new StateFigure.Known(
                            found,
                            String.format(
                                    Locale.ROOT,
                                    "%,d values lie below %.4g or above %.4g",
                                    found,
                                    beyond.low(),
                                    beyond.high()));
                })
                .orElse(new StateFigure.Unknown("no values"));
    }

    private StateFigure typeChanged(FormatTally formats) {
        Optional<FormatTally> earlier = before.get().flatMap(ColumnProfile::formats);
        if (earlier.isEmpty() || earlier.get().values() == 0 || formats.values() == 0) {
            return NO_BEFORE;
        }
        String mine = type(formats);
        String theirs = type(earlier.get());
        return new StateFigure.Known(mine.equals(theirs) ? 0 : 1, "most texts were " + theirs + " and are " + mine);
    }

    private static String type(FormatTally formats) {
        return InferredType.of(formats)
                .map(inferred -> inferred.type().name().toLowerCase(Locale.ROOT))
                .orElse("text");
    }

    private StateFigure topChanged() {
        int most =
                parameters.text("k").map(text -> (int) Double.parseDouble(text)).orElse(USUAL_TOP);
        Optional<FrequentValues> mine = now.topValues();
        Optional<FrequentValues> theirs = before.get().flatMap(ColumnProfile::topValues);
        if (mine.isEmpty()) {
            return NOT_MEASURED;
        }
        return theirs.<StateFigure>map(values ->
                        listed("new among the most frequent", minus(top(mine.get(), most), top(values, most))))
                .orElse(NO_BEFORE);
    }

    private static List<String> top(FrequentValues values, int most) {
        return values.top(most).stream().map(Map.Entry::getKey).toList();
    }

    private StateFigure compared(Comparison comparison) {
        Optional<FrequentValues> mine = now.topValues();
        if (mine.isEmpty()) {
            return NOT_MEASURED;
        }
        Optional<FrequentValues> theirs = before.get().flatMap(ColumnProfile::topValues);
        if (theirs.isEmpty()) {
            return NO_BEFORE;
        }
        return mine.get().isComplete() && theirs.get().isComplete()
                ? comparison.of(
                        mine.get().counts().keySet(), theirs.get().counts().keySet())
                : TOO_MANY;
    }

    private StateFigure listed(String what, List<String> values) {
        String named =
                values.stream().sorted().limit(MOST_NAMED).map(now::shown).collect(Collectors.joining(", "));
        String more = values.size() > MOST_NAMED ? ", …" : "";
        return new StateFigure.Known(
                values.size(),
                values.size()
                        + (values.size() == 1 ? " value is " : " values are ")
                        + what
                        + (named.isEmpty() ? "" : ": " + named + more));
    }

    private static List<String> minus(Collection<String> mine, Collection<String> theirs) {
        List<String> left = new ArrayList<>(mine);
        left.removeAll(theirs);
        return left;
    }

    /** What two sets of values differ in. */
    private interface Comparison {
        StateFigure of(Collection<String> mine, Collection<String> theirs);
    }
}
