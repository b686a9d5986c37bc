package io.tidemark.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A distribution in few bins of one width with round bounds; what is far out is in the first and the last. */
public record Histogram(List<Bin> bins) {
    private static final Histogram NONE = new Histogram(List.of());
    /** Beyond the middle 98 % it shows the whole range only where that is at most so much wider. */
    private static final double TAIL = 0.5;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    public Histogram {
        bins = List.copyOf(bins);
    }

    /** How many values lie from a bound to the next, which is excluded except in the last bin. */
    public record Bin(double from, double until, long count) {}

    /** The distribution in about so many bins; within one narrow bin of the given one values are taken as even. */
    public static Histogram of(LogHistogram values, int about) {
        if (values.count() == 0) {
            return NONE;
        }
        if (values.min() == values.max()) {
            return new Histogram(List.of(new Bin(values.min(), values.max(), values.count())));
        }
        List<Double> bounds = bounds(values, about);
        List<Bin> bins = new ArrayList<>();
        long before = 0;
        for (int i = 1; i < bounds.size(); i++) {
            boolean last = i == bounds.size() - 1;
            long below = last ? values.count() : Math.round(below(values, bounds.get(i)));
            bins.add(new Bin(bounds.get(i - 1), bounds.get(i), below - before));
            before = below;
        }
        return new Histogram(bins);
    }

    private static List<Double> bounds(LogHistogram values, int about) {
        double low = values.quantile(0.01);
        double high = values.quantile(0.99);
        double tail = (high - low) * TAIL;
        if (tail == 0 || low - values.min() <= tail) {
            low = values.min();
        }
        if (tail == 0 || values.max() - high <= tail) {
            high = values.max();
        }
        double step = round((high - low) / about);
        long first = (long) Math.floor(low / step);
        List<Double> bounds = new ArrayList<>();
        bounds.add(Math.min(first * step, values.min()));
        long next = first + 1;
        while (next * step < high) {
            bounds.add(next * step);
            next++;
        }
        bounds.add(Math.max(next * step, values.max()));
        return bounds;
    }

    private static double round(double width) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(width)));
        for (double factor : ROUND) {
            if (width <= factor * magnitude) {
                return factor * magnitude;
            }
        }
        return 10 * magnitude;
    }

    private static double below(LogHistogram values, double bound) {
        double below = bound > 0 ? values.zeros() : 0;
        for (Map.Entry<Integer, Long> bin : values.positive().entrySet()) {
            double upper = Math.exp(bin.getKey() * LogHistogram.LOG_GAMMA);
            double lower = Math.exp((bin.getKey() - 1) * LogHistogram.LOG_GAMMA);
            below += bin.getValue() * share(values, lower, upper, bound);
        }
        for (Map.Entry<Integer, Long> bin : values.negative().entrySet()) {
            double lower = -Math.exp(bin.getKey() * LogHistogram.LOG_GAMMA);
            double upper = -Math.exp((bin.getKey() - 1) * LogHistogram.LOG_GAMMA);
            below += bin.getValue() * share(values, lower, upper, bound);
        }
        return below;
    }

    private static double share(LogHistogram values, double lower, double upper, double bound) {
        double from = Math.max(lower, values.min());
        double until = Math.min(upper, values.max());
        return until <= from ? (until < bound ? 1 : 0) : Math.clamp((bound - from) / (until - from), 0, 1);
    }
}
