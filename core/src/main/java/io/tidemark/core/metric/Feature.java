package io.tidemark.core.metric;

/** What a value may be that makes it worth counting. */
public enum Feature {
    /** A text that stands for no value: n/a, null, none, unknown, undefined, -, ?, in any case. */
    PLACEHOLDER(MetricName.PLACEHOLDER_COUNT),
    /** A text that starts or ends with white space. */
    PADDED(MetricName.PADDED_COUNT),
    ZERO(MetricName.ZERO_COUNT),
    NEGATIVE(MetricName.NEGATIVE_COUNT),
    NAN(MetricName.NAN_COUNT),
    INFINITE(MetricName.INF_COUNT);

    private final MetricName metric;

    Feature(MetricName metric) {
        this.metric = metric;
    }

    public MetricName metric() {
        return metric;
    }
}
