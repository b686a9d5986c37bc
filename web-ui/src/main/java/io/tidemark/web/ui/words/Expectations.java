package io.tidemark.web.ui.words;

import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;

/** Conditions and expected ranges in words. */
public final class Expectations {
    private Expectations() {}

    /** A rule's condition, for example {@code Row count ≥ 100} or {@code Row count at most 40% below the usual}. */
    public static String of(Rule rule) {
        boolean plain =
                rule.parameters().values().isEmpty() && !rule.type().spec().isTest(rule.parameters());
        String subject =
                plain ? rule.type().metric().map(Words::of).orElse(rule.type().title()) : subject(rule);
        Unit unit = unit(rule.type(), rule.parameters());
        return switch (rule.condition()) {
            case Condition.Fixed fixed -> subject + " " + fixed(fixed, unit);
            case Condition.Change change -> subject + " " + change(change, unit);
            case Condition.Anomaly anomaly -> subject + " not unusually " + of(anomaly.direction());
            case Condition.MustNotOccur none -> "Must not occur";
        };
    }

    private static String subject(Rule rule) {
        String filter =
                rule.parameters().where().map(where -> " where " + where).orElse("");
        return rule.type().title() + filter;
    }

    /** The unit in which a type's values are counted with these parameters. */
    public static Unit unit(RuleType type, Parameters parameters) {
        return type.metric(parameters).map(MetricName::unit).orElse(Unit.NUMBER);
    }

    /** The unit of what was observed, where a rule of the type may count rows or their share: rows are whole. */
    public static Unit unit(RuleType type, double observed) {
        Unit usual = unit(type);
        boolean share = type.spec().metric().byValue().values().stream().anyMatch(name -> name.unit() == Unit.RATIO);
        boolean rows = type.spec().metric().byValue().values().stream().anyMatch(name -> name.unit() == Unit.ROWS);
        if (!share || !rows) {
            return usual;
        }
        if (observed != Math.rint(observed)) {
            return Unit.RATIO;
        }
        return observed > 1 ? Unit.ROWS : usual;
    }

    /** The unit in which a type's values are counted. */
    public static Unit unit(RuleType type) {
        return type.metric().map(MetricName::unit).orElse(Unit.NUMBER);
    }

    /** An expected range in the type's unit, for example {@code 900 to 1,400, usually 1,150}. */
    public static String of(Range range, Unit unit) {
        boolean open = Double.isInfinite(range.low()) && Double.isInfinite(range.high());
        String usual = range.hasExpected() ? ", usually " + Numbers.inUnit(range.expected(), unit) : "";
        if (open) {
            return range.hasExpected() ? "usually " + Numbers.inUnit(range.expected(), unit) : Numbers.NONE;
        }
        if (Double.isInfinite(range.low())) {
            return "at most " + Numbers.inUnit(range.high(), unit) + usual;
        }
        if (Double.isInfinite(range.high())) {
            return "at least " + Numbers.inUnit(range.low(), unit) + usual;
        }
        return range.low() == range.high()
                ? Numbers.inUnit(range.low(), unit)
                : Numbers.inUnit(range.low(), unit) + " to " + Numbers.inUnit(range.high(), unit) + usual;
    }

    /** The side on which a value is unusual, within a sentence. */
    public static String of(Direction direction) {
        return switch (direction) {
            case UP -> "high";
            case DOWN -> "low";
            case BOTH -> "high or low";
        };
    }

    /** A baseline within a sentence. */
    public static String of(Baseline baseline) {
        return switch (baseline) {
            case PREVIOUS -> "the previous window";
            case SAME_HOUR_YESTERDAY -> "the same hour yesterday";
            case SAME_HOUR_LAST_WEEK -> "the same hour last week";
            case USUAL -> "the usual";
            case AVERAGE -> "the average of the windows before";
        };
    }

    private static String fixed(Condition.Fixed fixed, Unit unit) {
        String text = fixed.operator().sign() + " " + Numbers.inUnit(fixed.first(), unit);
        return fixed.operator().isRange() ? text + " and " + Numbers.inUnit(fixed.second(), unit) : text;
    }

    private static String change(Condition.Change change, Unit unit) {
        String baseline = of(change.baseline());
        boolean anyDrop = Double.isInfinite(change.maxDrop());
        boolean anyRise = Double.isInfinite(change.maxRise());
        if (anyDrop && anyRise) {
            return "as far from " + baseline + " as it likes";
        }
        if (anyRise) {
            return "at most " + far(change.maxDrop(), unit) + " below " + baseline;
        }
        if (anyDrop) {
            return "at most " + far(change.maxRise(), unit) + " above " + baseline;
        }
        return change.maxDrop() == change.maxRise()
                ? "within " + far(change.maxDrop(), unit) + " of " + baseline
                : "at most " + far(change.maxDrop(), unit) + " below and " + far(change.maxRise(), unit) + " above "
                        + baseline;
    }

    private static String far(double share, Unit unit) {
        return Numbers.plain(share * 100, 2) + (unit == Unit.RATIO ? " points" : "%");
    }
}
