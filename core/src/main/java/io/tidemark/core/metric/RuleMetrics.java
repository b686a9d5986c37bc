package io.tidemark.core.metric;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;

/** The metrics of what rules ask for in words of their own. */
final class RuleMetrics {
    private RuleMetrics() {}

    static void test(MetricSheet sheet, Measure.Tested measure) {
        TestTally tally = sheet.state(measure).orElse(TestTally.ZERO);
        if (tally.toldNothing()) {
            fail(sheet, measure, broken(measure, tally));
            return;
        }
        sheet.put(MetricName.FOUND_ROW_COUNT, measure.key(), new MetricValue.Known(tally.found()));
        sheet.put(MetricName.FOUND_RATIO, measure.key(), MetricValue.ratio(tally.found(), tally.tested()));
    }

    static void fail(MetricSheet sheet, Measure.Tested measure, Failure failure) {
        sheet.fail(MetricName.FOUND_ROW_COUNT, measure.key(), failure);
        sheet.fail(MetricName.FOUND_RATIO, measure.key(), failure);
    }

    private static Failure broken(Measure.Tested measure, TestTally tally) {
        return new Failure(
                ErrorCode.INVALID_SETTING,
                "the condition broke off on each of " + tally.untold()
                        + " records (a division by zero, a text that is no number, a pattern that is none), so that nothing is"
                        + " known of them; change it: " + measure.counted());
    }

    static void query(MetricSheet sheet, Measure.Queried measure) {
        Double value = sheet.state(measure).orElse(QueryFigure.NONE).value();
        sheet.put(
                name(measure),
                measure.key(),
                value == null
                        ? new MetricValue.Undefined("the query yielded nothing")
                        : MetricValue.finite(value, "the query yielded no finite number"));
    }

    static MetricName name(Measure.Queried measure) {
        return measure.rows() ? MetricName.QUERY_ROW_COUNT : MetricName.QUERY_FIGURE;
    }
}
