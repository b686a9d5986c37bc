package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.LogHistogram;
import java.util.SortedMap;
import java.util.TreeMap;

/** A histogram while its bins arrive one by one. */
final class BinnedValues {
    private final SortedMap<Integer, Long> positive = new TreeMap<>();
    private final SortedMap<Integer, Long> negative = new TreeMap<>();
    private long zeros;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void addZeros(long count) {
        zeros += count;
    }

    void addPositive(int bin, long count) {
        positive.merge(bin, count, Long::sum);
    }

    void addNegative(int bin, long count) {
        negative.merge(bin, count, Long::sum);
    }

    /** That values lie between these two. */
    void span(double least, double most) {
        min = Math.min(min, least);
        max = Math.max(max, most);
    }

    LogHistogram histogram() {
        return new LogHistogram(zeros, positive, negative, min, max);
    }
}
