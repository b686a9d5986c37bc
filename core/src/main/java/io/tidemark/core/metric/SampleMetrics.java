package io.tidemark.core.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Estimates of a partition's metrics from a sample of its rows, with their standard errors as for rows that were drawn
 * one by one (Cochran, "Sampling Techniques", 1977, chapters 2 and 3). Rows of one block resemble each other more than
 * that, so the true error of a sample of blocks may be larger.
 */
final class SampleMetrics {
    private static final MetricValue UNKNOWN = new MetricValue.Undefined("only a sample was read");

    private final double fraction;
    private final double rows;
    private final Map<MetricId, MetricValue> ofSample;

    private SampleMetrics(Sample sample) {
        States.Builder states = States.builder();
        sample.states().forEach((measure, state) -> put(states, measure, state));
        this.ofSample = Metrics.of(states.build());
        this.fraction = sample.fraction();
        this.rows = number(MetricId.of(MetricName.ROW_COUNT));
    }

    @SuppressWarnings("unchecked") // a sample pairs a measure with its own type of state
    private static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }

    static Map<MetricId, MetricValue> of(Sample sample) {
        SampleMetrics metrics = new SampleMetrics(sample);
        Map<MetricId, MetricValue> all = new LinkedHashMap<>();
        metrics.ofSample.forEach((id, value) -> all.put(id, metrics.estimate(id, value)));
        return all;
    }

    private double number(MetricId id) {
        return ofSample.getOrDefault(id, UNKNOWN).number().orElse(Double.NaN);
    }

    private MetricValue estimate(MetricId id, MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined undefined -> undefined;
            case MetricValue.Failed failed -> failed;
            case MetricValue.Known known -> estimate(id, known.value(), 0);
            case MetricValue.Estimated estimated -> estimate(id, estimated.value(), estimated.error());
        };
    }

    private MetricValue estimate(MetricId id, double value, double error) {
        return switch (id.name()) {
            case ROW_COUNT,
                    NULL_COUNT,
                    BLANK_COUNT,
                    PLACEHOLDER_COUNT,
                    MISSING_COUNT,
                    PADDED_COUNT,
                    OTHER_TYPE_COUNT,
                    TRUE_COUNT,
                    FALSE_COUNT,
                    ZERO_COUNT,
                    NEGATIVE_COUNT,
                    NAN_COUNT,
                    INF_COUNT,
                    FUTURE_COUNT,
                    ANCIENT_COUNT,
                    LATE_ROW_COUNT,
                    MISPLACED_ROW_COUNT,
                    UNPARSEABLE_ROW_COUNT,
                    NULL_KEY_COUNT -> scaled(value);
            case COMPLETENESS, TYPE_CONSISTENCY, TRUE_RATIO, LATE_RATIO, ZERO_RATIO, NEGATIVE_RATIO, NULL_KEY_RATIO ->
                share(value);
            case MEAN -> mean(value, deviation(id.column()));
            case LENGTH_MEAN, STDDEV, VARIANCE, SKEWNESS, KURTOSIS, ENTROPY -> mean(value, Math.abs(value));
            case SUM ->
                new MetricValue.Estimated(value / fraction, rows * standardError(deviation(id.column())) / fraction);
            case P01, P05, P25, MEDIAN, P75, P95, P99, DELAY_P50, DELAY_P95, DELAY_P99 ->
                new MetricValue.Estimated(value, error + standardError(Math.abs(value)));
            case BYTES,
                    FILE_COUNT,
                    SMALL_FILES_RATIO,
                    MIN,
                    MAX,
                    MIN_TIME,
                    MAX_TIME,
                    LENGTH_MIN,
                    LENGTH_MAX,
                    DELAY_MAX,
                    RELOAD_LAG,
                    DISTINCT_COUNT,
                    DUPLICATE_ROW_COUNT,
                    DUPLICATE_RATIO,
                    REDELIVERED_ROW_COUNT,
                    REDELIVERED_RATIO,
                    UNIQUE_COUNT,
                    UNIQUENESS,
                    KEY_VIOLATION_COUNT,
                    FOUND_ROW_COUNT,
                    FOUND_RATIO,
                    QUERY_FIGURE,
                    QUERY_ROW_COUNT,
                    STATE_FIGURE,
                    BUSIEST_SHARD_RATIO,
                    LOST_OFFSET_COUNT,
                    CONSUMER_LAG,
                    CONSUMER_LAG_SECONDS,
                    CONSUMER_LAG_GROWTH,
                    CONSUMER_STALLED_SECONDS,
                    RETENTION_USED,
                    DEAD_LETTER_COUNT,
                    COLUMN_COUNT,
                    FRESHNESS -> UNKNOWN;
        };
    }

    /** A count of rows that fit, over the share of rows that was read. */
    private MetricValue scaled(double count) {
        return new MetricValue.Estimated(count / fraction, Math.sqrt(Math.max(1, count) * (1 - fraction)) / fraction);
    }

    private MetricValue share(double value) {
        double few = 1 / Math.max(1, rows);
        double spread = Math.max(value * (1 - value), few * (1 - few));
        return new MetricValue.Estimated(value, standardError(Math.sqrt(spread)));
    }

    private MetricValue mean(double value, double deviation) {
        return new MetricValue.Estimated(value, standardError(Double.isFinite(deviation) ? deviation : 0));
    }

    /** The spread of a column; where it was not measured, the most that its extremes allow: half of the way between them. */
    private double deviation(String column) {
        double measured = number(MetricId.of(MetricName.STDDEV, column));
        return Double.isFinite(measured)
                ? measured
                : (number(MetricId.of(MetricName.MAX, column)) - number(MetricId.of(MetricName.MIN, column))) / 2;
    }

    private double standardError(double deviation) {
        return deviation * Math.sqrt((1 - fraction) / Math.max(1, rows));
    }
}
