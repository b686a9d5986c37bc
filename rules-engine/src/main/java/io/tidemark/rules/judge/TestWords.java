package io.tidemark.rules.judge;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says how many rows a rule's test found. */
final class TestWords {
    private static final Set<MetricName> HASHED = EnumSet.of(
            MetricName.FOUND_ROW_COUNT, MetricName.FOUND_RATIO, MetricName.QUERY_FIGURE, MetricName.QUERY_ROW_COUNT);

    private TestWords() {}

    /** The column that a metric is about, without what tells tests and queries apart; empty for none. */
    static String about(MetricId metric) {
        return HASHED.contains(metric.name())
                ? metric.column().substring(0, Math.max(0, metric.column().lastIndexOf('#')))
                : metric.column();
    }

    static String of(Case matter, MetricId metric, double observed, Condition.Fixed fixed) {
        Unit unit = metric.name().unit();
        String filter = matter.rule()
                .parameters()
                .where()
                .map(where -> " where " + where)
                .orElse("");
        String about = about(metric).isEmpty() ? "" : about(metric) + ": ";
        return about + figure(matter, metric, observed) + filter + " found by "
                + matter.rule().type().title().toLowerCase(Locale.ROOT) + ", must be "
                + Wording.threshold(fixed, unit);
    }

    /** Of how many records nothing could be told; empty for none. */
    static String untold(Case matter, MetricId metric) {
        boolean isOfTest = metric.name() == MetricName.FOUND_ROW_COUNT || metric.name() == MetricName.FOUND_RATIO;
        long untold = isOfTest ? tally(matter, metric).map(TestTally::untold).orElse(0L) : 0;
        return untold == 0
                ? ""
                : "of " + Wording.value((double) untold, Unit.ROWS)
                        + " more nothing could be told, the condition broke off on them";
    }

    private static Optional<TestTally> tally(Case matter, MetricId metric) {
        return matter.judged()
                .profile()
                .flatMap(profile -> profile.states().all().entrySet().stream()
                        .filter(entry -> entry.getKey() instanceof Measure.Tested tested
                                && tested.key().equals(metric.column()))
                        .map(entry -> (TestTally) entry.getValue())
                        .findFirst());
    }

    private static String figure(Case matter, MetricId metric, double observed) {
        Optional<TestTally> tally = tally(matter, metric);
        if (tally.isEmpty()) {
            return Wording.value(observed, metric.name().unit());
        }
        long tested = tally.get().tested();
        String share =
                tested == 0 ? "" : " (" + Wording.percent((double) tally.get().found() / tested) + ")";
        return Wording.count(tally.get().found()) + " of " + Wording.value((double) tested, Unit.ROWS) + share;
    }
}
