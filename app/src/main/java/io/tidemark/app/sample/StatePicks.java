package io.tidemark.app.sample;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Outliers;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.ParameterName;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.StateLook;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.profiler.format.FormatRecogniser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the rows that rules count which read their figure from a profile: texts that are not in a format, outliers, new
 * values. The store narrows them down by a test that other types make; what it cannot tell is picked of its answer.
 */
final class StatePicks {
    /** A value stands for its bin, which is this close to it, and a little more for the rounding. */
    private static final double CLOSE = 2.1 * LogHistogram.ACCURACY;

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final Profiles profiles;

    StatePicks(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The rows of one figure; empty where its type is none of these, or its profile does not tell. */
    Optional<PickedRows> of(Rule rule, RuleFigure figure, Dataset dataset, Profile profile, int most) {
        Optional<Column> column = dataset.schema().column(figure.column());
        if (column.isEmpty() || rule.type().spec().reads() != RuleSource.STATE) {
            return Optional.empty();
        }
        ColumnProfile now = ColumnProfile.of(profile, figure.column());
        Optional<Pick> pick = switch (StateLook.of(rule.type())) {
            case FORMAT -> Optional.of(notIn(rule));
            case OUTLIERS -> now.values().flatMap(values -> beyond(rule, values, column.get()));
            case NEW_CATEGORIES -> fresh(now, before(dataset, profile), figure.column());
            case SET_COVERAGE,
                    DISTRIBUTION_DRIFT,
                    PRIVACY_PII_FOUND,
                    INFERRED_TYPE_CHANGED,
                    LOST_CATEGORIES,
                    TOP_VALUES_CHANGED -> Optional.empty();
        };
        return pick.map(found -> new PickedRows(wanted(rule, figure, found, dataset, most), found.picks()));
    }

    /** A test that other rules make, and which of the rows that it finds are meant. */
    private record Pick(RuleType type, Parameters parameters, Predicate<String> picks) {}

    private static Pick notIn(Rule rule) {
        Format format = Format.valueOf(rule.parameters()
                .text(ParameterName.FORMAT.text())
                .orElseThrow()
                .toUpperCase(Locale.ROOT));
        return new Pick(RuleType.LENGTH, Parameters.of("max", "0"), text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Utf8View view = new Utf8View();
            view.show(bytes, 0, bytes.length);
            return bytes.length > 0 && !FormatRecogniser.fits(format, view);
        });
    }

    private static Optional<Pick> beyond(Rule rule, LogHistogram values, Column column) {
        double k = rule.parameters().text("k").map(Double::parseDouble).orElse(Outliers.USUAL);
        return Outliers.of(values, k).map(outliers -> {
            BigDecimal low = new BigDecimal(outliers.low() + CLOSE * Math.abs(outliers.low()), DIGITS);
            BigDecimal high = new BigDecimal(outliers.high() - CLOSE * Math.abs(outliers.high()), DIGITS);
            boolean whole = column.type() == ColumnType.INTEGER;
            return new Pick(
                    RuleType.RANGE,
                    Parameters.of("min", (whole ? low.setScale(0, RoundingMode.CEILING) : low).toPlainString())
                            .and("max", (whole ? high.setScale(0, RoundingMode.FLOOR) : high).toPlainString()),
                    text -> isCounted(outliers, text));
        });
    }

    private static boolean isCounted(Outliers outliers, String text) {
        try {
            return outliers.counts(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Pick> fresh(ColumnProfile now, Optional<Profile> before, String column) {
        Optional<FrequentValues> mine = now.topValues();
        Optional<FrequentValues> theirs =
                before.flatMap(earlier -> ColumnProfile.of(earlier, column).topValues());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        String[] values = mine.get().counts().keySet().stream()
                .filter(value -> !theirs.get().counts().containsKey(value))
                .sorted()
                .toArray(String[]::new);
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new Pick(RuleType.VALUES_NOT_IN_SET, Parameters.of("values", values), any -> true));
    }

    private Optional<Profile> before(Dataset dataset, Profile profile) {
        return dataset.settings().partitioning() instanceof Partitioning.TimeWindows how
                        && profile.partition() instanceof PartitionKey.Window window
                ? profiles.newest(dataset.id(), how.windowAt(window.from().minusNanos(1)))
                : Optional.empty();
    }

    private static WantedRows wanted(Rule rule, RuleFigure figure, Pick pick, Dataset dataset, int most) {
        Rule other = new Rule(
                rule.id(),
                rule.name(),
                pick.type(),
                rule.target(),
                figure.column(),
                pick.parameters(),
                rule.condition(),
                rule.severity(),
                rule.whileArriving(),
                rule.minRows(),
                rule.runbook(),
                rule.mode(),
                rule.origin());
        RuleFigure tested = RuleFigures.of(other, dataset).getFirst();
        Set<Measure<?>> counted = RuleMeasures.ofBadRows(other, tested, dataset);
        return new RuleSamples(dataset, Set.of()).of(rule, figure, counted, most);
    }
}
