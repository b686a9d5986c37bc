package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What the profiles of the last partitions tell of one column.
 *
 * @param rowsEach how many rows each of these partitions has
 */
record ColumnPast(Column column, List<ColumnProfile> profiles, List<Long> rowsEach) {
    ColumnPast {
        profiles = List.copyOf(profiles);
        rowsEach = List.copyOf(rowsEach);
    }

    /** All rows of these partitions. */
    long rows() {
        return rowsEach.stream().mapToLong(Long::longValue).sum();
    }

    /** A metric's exact values, where every profile has one; estimates prove nothing. */
    Optional<double[]> exact(MetricName metric) {
        double[] values = profiles.stream()
                .flatMapToDouble(profile -> profile.metrics().get(metric) instanceof MetricValue.Known known
                        ? DoubleStream.of(known.value())
                        : DoubleStream.empty())
                .toArray();
        return values.length == profiles.size() && values.length > 0 ? Optional.of(values) : Optional.empty();
    }

    OptionalDouble least(MetricName metric) {
        return known(metric).min();
    }

    OptionalDouble most(MetricName metric) {
        return known(metric).max();
    }

    private DoubleStream known(MetricName metric) {
        return profiles.stream()
                .flatMapToDouble(profile -> profile.metrics().get(metric) instanceof MetricValue.Known known
                        ? DoubleStream.of(known.value())
                        : DoubleStream.empty());
    }

    boolean isPersonal() {
        return profiles.stream().anyMatch(ColumnProfile::isPersonal);
    }

    /** How sure a thing is that was so in all of these rows: by Laplace's rule, of partitions that differ from day to day. */
    double surety() {
        double partitions = profiles.size();
        return partitions / (partitions + 2) * Math.min(1, rows() / (rows() + 20.0));
    }

    String seen() {
        return String.format(Locale.ROOT, "%,d rows in %,d partitions", rows(), profiles.size());
    }
}
