package io.tidemark.core.metric;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many values lie in each of many narrow bins whose bounds grow by a constant factor, so that a quantile is known
 * to 1 % of its value. NaN and infinite values are left out. After Masson, Rim, Lee, "DDSketch: A Fast and
 * Fully-Mergeable Quantile Sketch with Relative-Error Guarantees", VLDB 2019.
 *
 * @param zeros values that are zero
 * @param positive values by bin: bin i holds those in (γ^(i−1), γ^i]
 * @param negative values by the bin of their amount
 * @param min smallest value; +∞ when there is none
 * @param max largest value; −∞ when there is none
 */
public record LogHistogram(
        long zeros, SortedMap<Integer, Long> positive, SortedMap<Integer, Long> negative, double min, double max)
        implements Mergeable<LogHistogram> {
    /** How far a quantile may be off, as a share of its value. */
    public static final double ACCURACY = 0.01;

    /** ln γ; a value's bin is ⌈ln(amount) ÷ ln γ⌉. */
    public static final double LOG_GAMMA = Math.log1p(2 * ACCURACY / (1 - ACCURACY));

    public static final LogHistogram EMPTY =
            new LogHistogram(0, new TreeMap<>(), new TreeMap<>(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public LogHistogram {
        positive = Collections.unmodifiableSortedMap(new TreeMap<>(positive));
        negative = Collections.unmodifiableSortedMap(new TreeMap<>(negative));
    }

    /** The bin of an amount above zero. */
    public static int bin(double amount) {
        return (int) Math.ceil(Math.log(amount) / LOG_GAMMA);
    }

    /** The value that stands for a bin: at most 1 % from each amount in it. */
    public static double amount(int bin) {
        return Math.exp(bin * LOG_GAMMA) * (1 - ACCURACY);
    }

    @Override
    public LogHistogram plus(LogHistogram other) {
        return new LogHistogram(
                Math.addExact(zeros, other.zeros),
                sum(positive, other.positive),
                sum(negative, other.negative),
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    private static SortedMap<Integer, Long> sum(Map<Integer, Long> one, Map<Integer, Long> other) {
        SortedMap<Integer, Long> sum = new TreeMap<>(one);
        other.forEach((bin, count) -> sum.merge(bin, count, Math::addExact));
        return sum;
    }

    public long count() {
        return zeros + total(positive) + total(negative);
    }

    private static long total(Map<Integer, Long> bins) {
        return bins.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The value below which that share of the values lie; NaN when there are none.
     *
     * @param share from 0 to 1
     */
    public double quantile(double share) {
        long count = count();
        if (count == 0) {
            return Double.NaN;
        }
        long rank = Math.round(share * (count - 1));
        return Math.clamp(atRank(rank), min, max);
    }

    private double atRank(long rank) {
        long below = 0;
        for (Map.Entry<Integer, Long> bin :
                new TreeMap<>(negative).descendingMap().entrySet()) {
            below += bin.getValue();
            if (below > rank) {
                return -amount(bin.getKey());
            }
        }
        below += zeros;
        if (below > rank) {
            return 0;
        }
        for (Map.Entry<Integer, Long> bin : positive.entrySet()) {
            below += bin.getValue();
            if (below > rank) {
                return amount(bin.getKey());
            }
        }
        return max;
    }
}
