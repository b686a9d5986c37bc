package io.tidemark.core.metric;

/**
 * A metric of a partition, or of one of its columns.
 *
 * @param column empty for a metric of the whole partition; several key columns are joined by commas
 */
public record MetricId(MetricName name, String column) {
    public static MetricId of(MetricName name) {
        return new MetricId(name, "");
    }

    public static MetricId of(MetricName name, String column) {
        return new MetricId(name, column);
    }

    @Override
    public String toString() {
        return column.isEmpty() ? name.text() : name.text() + "(" + column + ")";
    }
}
